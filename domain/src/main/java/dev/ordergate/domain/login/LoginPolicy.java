package dev.ordergate.domain.login;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a web session lives.
 *
 * @param idle it ends when unused for this long
 * @param absolute it ends this long after the login, used or not
 * @param touch its last use is written down at most this often
 */
public record LoginPolicy(Duration idle, Duration absolute, Duration touch) {

  /** What the contract promises: 12 hours idle, 7 days in all. */
  public static final LoginPolicy STANDARD =
      new LoginPolicy(Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(1));

  /** When a web session last used at {@code use} ends, whose absolute limit is {@code limit}. */
  public Instant sessionExpiry(Instant use, Instant limit) {
    Instant idleLimit = use.plus(idle);
    return idleLimit.isBefore(limit) ? idleLimit : limit;
  }

  /** A web session that was last used at this instant, or before, is dead at {@code now}. */
  public Instant idleSince(Instant now) {
    return now.minus(idle);
  }
}
