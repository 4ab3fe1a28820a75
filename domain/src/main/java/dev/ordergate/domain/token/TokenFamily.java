package dev.ordergate.domain.token;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in on one device: the chain of refresh tokens that rotation makes of it.
 *
 * @param webSession the web session it was minted from, with which it ends
 * @param clientId who asked for it (RFC 9068, section 2.2)
 * @param authTime when the person signed in, at the provider where there is no web session
 * @param expiresAt the absolute limit
 * @param revoked why it ended early, where it did
 */
public record TokenFamily(
    FamilyId id,
    AccountId account,
    Optional<WebSessionId> webSession,
    String clientId,
    Device device,
    Instant authTime,
    Instant createdAt,
    Instant expiresAt,
    Head head,
    Optional<RevocationCause> revoked) {

  /**
   * A family opened at {@code now}; its first refresh token has generation 0. Its absolute limit
   * counts from the login on the web, or from now where it is itself the sign-in.
   */
  public static TokenFamily open(
      FamilyId id,
      AccountId account,
      Optional<WebSessionId> webSession,
      String clientId,
      Device device,
      Instant authTime,
      Instant now,
      TokenPolicy policy) {
    return new TokenFamily(
        id,
        account,
        webSession,
        clientId,
        device,
        authTime,
        now,
        (webSession.isPresent() ? authTime : now).plus(policy.refreshAbsolute()),
        new Head(0, now, Optional.empty()),
        Optional.empty());
  }

  /** When it ends unless it is used again. */
  public Instant endsAt(TokenPolicy policy) {
    return policy.refreshExpiry(head.mintedAt(), expiresAt);
  }

  /** Whether its newest refresh token is good at {@code now}. */
  public boolean isLive(Instant now, TokenPolicy policy) {
    return revoked.isEmpty() && now.isBefore(endsAt(policy));
  }

  /** This family with another head. */
  public TokenFamily advanced(Head next) {
    return new TokenFamily(
        id, account, webSession, clientId, device, authTime, createdAt, expiresAt, next, revoked);
  }
}
