package dev.ordergate.bootstrap.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the provider on this machine is the one that developers sign in at without a password.
 */
final class StandInCheck {

  /** What {@code bin/run}'s provider says in its discovery document. */
  private static final String MARK = "\"ordergate_stand_in\"";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private StandInCheck() {}

  static Optional<Problem> problem(Settings settings) throws InterruptedException {
    Optional<String> issuer =
        settings
            .get("GOOGLE_ISSUER")
            .filter(url -> url.startsWith("http://"))
            .filter(StandInCheck::isStandIn);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return issuer.map(url ->
        new Problem(
            "GOOGLE_ISSUER",
            "is the development stand-in, where everybody is anybody",
            "Leave it out for Google, or name another OpenID provider."));
  }

  private static boolean isStandIn(String issuer) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
              .timeout(PATIENCE)
              .build();
      return client.send(request, BodyHandlers.ofString()).body().contains(MARK);
    } catch (IOException | IllegalArgumentException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
