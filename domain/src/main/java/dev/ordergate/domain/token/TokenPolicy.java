package dev.ordergate.domain.token;

import java.time.Duration;
import java.time.Instant;

/**
 * Limits of the tokens.
 *
 * @param access lifetime of an access token
 * @param clockSkew how far the clock of a verifier may be from the issuer's (RFC 7519, section
 *     4.1.4)
 * @param refreshIdle a refresh token not used for this long is dead
 * @param refreshAbsolute no family outlives its sign-in by more; rotation never extends it
 * @param replayWindow how long after its rotation a parent still gets its successor again
 * @param devicesPerWebSession families a web session may have; the oldest makes room
 */
public record TokenPolicy(
    Duration access,
    Duration clockSkew,
    Duration refreshIdle,
    Duration refreshAbsolute,
    Duration replayWindow,
    int devicesPerWebSession) {

  /** What the contract promises. */
  public static final TokenPolicy STANDARD =
      new TokenPolicy(
          Duration.ofMinutes(15),
          Duration.ofSeconds(30),
          Duration.ofDays(14),
          Duration.ofDays(90),
          Duration.ofSeconds(60),
          10);

  /** When a refresh token minted at {@code now} in a family that ends at {@code limit} dies. */
  public Instant refreshExpiry(Instant now, Instant limit) {
    Instant idle = now.plus(refreshIdle);
    return idle.isBefore(limit) ? idle : limit;
  }

  /** A refresh token that was minted at this instant, or before, is dead at {@code now}. */
  public Instant idleSince(Instant now) {
    return now.minus(refreshIdle);
  }
}
