package dev.ordergate.application.account;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session held on an account, one that ended among them until it is purged.
 *
 * @param client who asked for it: the {@code client_id} of its tokens
 * @param authTime when the person signed in, at the provider where there is no web session
 * @param lastUsedAt of a device, when its newest refresh token was minted
 * @param expiresAt the absolute limit
 * @param revoked how it ended early, where it did
 */
public record HeldSession(
    UUID id,
    SessionKind kind,
    String client,
    Device device,
    Instant authTime,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    Optional<Revocation> revoked) {

  /** An early end. */
  public record Revocation(Instant at, RevocationCause cause) {}

  /** When it ends, or ended, unless it is used again. */
  public Instant endsAt() {
    return switch (kind) {
      case WEB -> LoginPolicy.STANDARD.sessionExpiry(lastUsedAt, expiresAt);
      case DEVICE -> TokenPolicy.STANDARD.refreshExpiry(lastUsedAt, expiresAt);
    };
  }
}
