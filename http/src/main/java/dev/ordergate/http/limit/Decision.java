package dev.ordergate.http.limit;

import java.time.Duration;

/**
 * Whether a client may ask once more.
 *
 * @param remaining how many more requests it could send at once
 * @param untilNext how long it has to wait before the next one; zero if it need not
 * @param untilAll how long until it could send as many as its policy allows
 */
record Decision(
    Policy policy, boolean isAllowed, long remaining, Duration untilNext, Duration untilAll) {

  /** {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers). */
  String policyField() {
    return "\"%s\";q=%d;w=%d"
        .formatted(policy.word(), policy.requests(), Policy.WINDOW.toSeconds());
  }

  /** {@code RateLimit} (the same draft): whoever has none left waits for one, not for all. */
  String limitField() {
    Duration wait = remaining == 0 ? untilNext : untilAll;
    return "\"%s\";r=%d;t=%d".formatted(policy.word(), remaining, seconds(wait));
  }

  /** {@code Retry-After} in seconds (RFC 9110, section 10.2.3). */
  String retryAfterField() {
    return Long.toString(seconds(untilNext));
  }

  /** Rounded up: a client that comes too early is refused again. */
  private static long seconds(Duration duration) {
    return duration.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
