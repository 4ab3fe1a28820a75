package dev.ordergate.domain.login;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param createdAt when the person logged in; the {@code auth_time} of tokens minted from it
 * @param lastUsedAt exact to {@link LoginPolicy#touch()}
 * @param expiresAt the absolute limit
 */
public record WebSession(
    WebSessionId id,
    AccountId account,
    Device device,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  /** A session opened at {@code now}. */
  public static WebSession open(
      WebSessionId id, AccountId account, Device device, Instant now, LoginPolicy policy) {
    return new WebSession(id, account, device, now, now, now.plus(policy.absolute()));
  }

  /** When it ends unless it is used again. */
  public Instant endsAt(LoginPolicy policy) {
    return policy.sessionExpiry(lastUsedAt, expiresAt);
  }

  /** Whether it still signs somebody in at {@code now}. */
  public boolean isLive(Instant now, LoginPolicy policy) {
    return now.isBefore(endsAt(policy));
  }

  /** Whether the use at {@code now} is worth writing down. */
  public boolean isTouchDue(Instant now, LoginPolicy policy) {
    return !now.isBefore(lastUsedAt.plus(policy.touch()));
  }
}
