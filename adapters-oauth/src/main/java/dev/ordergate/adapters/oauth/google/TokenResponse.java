package dev.ordergate.adapters.oauth.google;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the optional members of a token response (RFC 6749, section 5.1). */
final class TokenResponse {

  /** No access token lives as long, and far beyond it there is no date. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(3650);

  private TokenResponse() {}

  /** What the access token is for: what was {@code asked} for, unless the response says. */
  static List<String> scopes(@Nullable String scope, List<String> asked) {
    return scope == null || scope.isBlank() ? asked : List.of(scope.strip().split(" +"));
  }

  /** When the access token expires; a life of under a second or over ten years counts as absent. */
  static Optional<Instant> expiry(Number expiresIn, Instant now) {
    // Of any size before it is known to be a reasonable one.
    double seconds = expiresIn.doubleValue();
    return seconds >= 1 && seconds <= LONGEST_LIFE.toSeconds()
        ? Optional.of(now.plusSeconds(expiresIn.longValue()))
        : Optional.empty();
  }
}
