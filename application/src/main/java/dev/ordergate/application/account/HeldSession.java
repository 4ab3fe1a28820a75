package dev.ordergate.application.account;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session held on an account, one that ended among them until it is purged.
 *
 * @param client who asked for it: the {@code client_id} of its tokens
 * @param lastUsedAt of a device, when its newest refresh token was minted
 * @param expiresAt the absolute limit
 * @param revokedAt when it ended early, where it did
 */
public record HeldSession(
    UUID id,
    SessionKind kind,
    String client,
    Device device,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    Optional<Instant> revokedAt) {

  /** When it ends, or ended, unless it is used again. */
  public Instant endsAt() {
    return switch (kind) {
      case WEB -> LoginPolicy.STANDARD.sessionExpiry(lastUsedAt, expiresAt);
      case DEVICE -> TokenPolicy.STANDARD.refreshExpiry(lastUsedAt, expiresAt);
    };
  }
}
