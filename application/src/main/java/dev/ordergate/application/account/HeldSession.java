package dev.ordergate.application.account;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session held on an account, one that ended among them until it is purged.
 *
 * @param client who asked for a device session's tokens
 * @param revokedAt when it ended early, where it did
 */
public record HeldSession(
    UUID id,
    SessionKind kind,
    Optional<String> client,
    Device device,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    Optional<Instant> revokedAt) {}
