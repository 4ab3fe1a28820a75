package dev.ordergate.development;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** The pages of the stand-in provider; nothing in them comes from elsewhere. */
final class LoginPage {

  private LoginPage() {}

  static String choice(Form query, String cancel) {
    String people =
        People.LISTED.stream()
            .map(person ->
                """
                <li><a class="person" href="/authorize?%s">
                <span class="initial" aria-hidden="true">%s</span>
                <span><strong>%s</strong> <span class="about">%s</span></span></a></li>
                """
                    .formatted(
                        escaped(query.with("login_hint", person.email()).encoded()),
                        escaped(person.name().substring(0, 1)),
                        escaped(person.name()),
                        escaped(about(person))))
            .collect(Collectors.joining());
    String unknown =
        query.has("login_hint")
            ? "<p class=\"notice\" role=\"alert\">Nobody here is called %s.</p>\n"
                .formatted(escaped(query.get("login_hint")))
            : "";
    return page(
        "Who is signing in?",
        """
        <p>This stands in for Google while you develop. Choose a person; there is no password.</p>
        %s<ul>
        %s</ul>
        <p><a class="cancel" href="%s">Cancel</a></p>
        """
            .formatted(unknown, people, escaped(cancel)));
  }

  static String refusal(String reason) {
    return page(
        "This sign-in cannot go on",
        """
        <p class="notice" role="alert">The program that sent you here asked for something it may not: %s.</p>
        <p>You have not been signed in. Go back and try again, or tell whoever runs that program.</p>
        """
            .formatted(escaped(reason)));
  }

  static byte[] style() {
    try (InputStream css = LoginPage.class.getResourceAsStream("stand-in.css")) {
      if (css == null) {
        throw new IllegalStateException("stand-in.css is missing");
      }
      return css.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String about(Person person) {
    String domain = person.hostedDomain() == null ? "" : ", Workspace " + person.hostedDomain();
    return person.email() + (person.emailVerified() ? "" : ", address not verified") + domain;
  }

  private static String page(String title, String content) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%1$s - stand-in provider</title>
    <link rel="stylesheet" href="/stand-in.css">
    </head>
    <body>
    <main>
    <h1>%1$s</h1>
    %2$s</main>
    </body>
    </html>
    """
        .formatted(title, content);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
