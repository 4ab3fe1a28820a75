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
 * @param authTime when the person signed in
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

  /** A family opened at {@code now}; its first refresh token has generation 0. */
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
        authTime.plus(policy.refreshAbsolute()),
        new Head(0, now, Optional.empty()),
        Optional.empty());
  }

  /** This family with another head. */
  public TokenFamily advanced(Head next) {
    return new TokenFamily(
        id, account, webSession, clientId, device, authTime, createdAt, expiresAt, next, revoked);
  }
}
