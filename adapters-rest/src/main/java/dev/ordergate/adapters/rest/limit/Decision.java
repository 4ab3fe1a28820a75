package dev.ordergate.adapters.rest.limit;

import java.time.Duration;

/**
 * Whether a client may ask once more.
 *
 * @param remaining how many more requests it could send at once
 * @param untilNext how long it has to wait for the next one; zero if it need not
 * @param untilAll how long until it could send as many as its policy allows
 */
record Decision(Policy policy, long remaining, Duration untilNext, Duration untilAll) {

  boolean isAllowed() {
    return untilNext.isZero();
  }

  /** {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers). */
  String policyField() {
    return "\"%s\";q=%d;w=%d"
        .formatted(policy.word(), policy.requests(), Policy.WINDOW.toSeconds());
  }

  /** {@code RateLimit} (the same draft). */
  String limitField() {
    return "\"%s\";r=%d;t=%d".formatted(policy.word(), remaining, seconds(untilAll));
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
