package dev.ordergate.development;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Tells the developer where to go, once the service answers. */
final class Welcome {

  private Welcome() {}

  static void whenUp(int port, Services services, Path home) {
    Thread.ofVirtual()
        .name("welcome")
        .start(() -> {
          try {
            while (!Ports.answers(port)) {
              Thread.sleep(100);
            }
            System.out.println(text(port, services, home));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static String text(int port, Services services, Path home) {
    String signIn =
        services.provider().isEmpty()
            ? "with Google, as you configured it"
            : "as Ada (admin), "
                + People.LISTED.stream()
                    .filter(person -> person.emailVerified() && !person.equals(People.ADA))
                    .map(person -> person.name().split(" ", 2)[0])
                    .collect(Collectors.joining(", "))
                + ": one click, no password";
    String database =
        services
            .database()
            .map(embedded ->
                "port "
                    + embedded.settings().get("DB_PORT")
                    + ", kept in "
                    + home.resolve("database"))
            .orElse("yours, as you configured it");
    return """

    Ordergate is up.
      Web pages   http://localhost:%1$d/
      Sign in     %2$s
      API         http://localhost:%1$d/docs
      Database    %3$s
    Ctrl-C ends it.
    """
        .formatted(port, signIn, database);
  }
}
