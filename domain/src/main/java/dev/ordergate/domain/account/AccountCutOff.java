package dev.ordergate.domain.account;

import java.time.Instant;

/**
 * The end of the access tokens that an account got until a moment. It reaches a second further, for
 * clocks that differ and for what was decided before the moment's transaction committed.
 *
 * @param at by the clock of the database
 */
public record AccountCutOff(Instant at) {

  private static final long MARGIN_SECONDS = 1;

  /**
   * Whether it ends a token with this {@code iat} (RFC 7519, section 4.1.6), which is in seconds.
   */
  public boolean ends(Instant issuedAt) {
    return issuedAt.getEpochSecond() <= lastSecond();
  }

  /** The {@code iat} of a token issued at {@code now} by who knows of it: the first it spares. */
  public Instant spared(Instant now) {
    return ends(now) ? Instant.ofEpochSecond(lastSecond() + 1) : now;
  }

  private long lastSecond() {
    return at.getEpochSecond() + MARGIN_SECONDS;
  }
}
