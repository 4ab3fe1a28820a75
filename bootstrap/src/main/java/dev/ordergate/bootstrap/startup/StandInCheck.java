package dev.ordergate.bootstrap.startup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether the provider on this machine is the one that developers sign in at without a password.
 */
final class StandInCheck {

  /** What {@code bin/run}'s provider says in its discovery document. */
  private static final String MARK = "\"ordergate_stand_in\"";

  private static final int PATIENCE_MILLIS = 2_000;
  private static final int MOST_BYTES = 64 * 1024;

  private StandInCheck() {}

  static Optional<Problem> problem(Settings settings) {
    return settings
        .get("GOOGLE_ISSUER")
        .filter(url -> url.startsWith("http://"))
        .filter(StandInCheck::isStandIn)
        .map(url ->
            new Problem(
                "GOOGLE_ISSUER",
                "is the development stand-in, where everybody is anybody",
                "Leave it out for Google, or name another OpenID provider."));
  }

  private static boolean isStandIn(String issuer) {
    try {
      // An HttpClient would make all of TLS ready first, a fifth of the start.
      URLConnection discovery =
          URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
              .toURL()
              .openConnection();
      discovery.setConnectTimeout(PATIENCE_MILLIS);
      discovery.setReadTimeout(PATIENCE_MILLIS);
      try (InputStream document = discovery.getInputStream()) {
        return new String(document.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).contains(MARK);
      }
    } catch (IOException | IllegalArgumentException notThere) {
      return false;
    }
  }
}
