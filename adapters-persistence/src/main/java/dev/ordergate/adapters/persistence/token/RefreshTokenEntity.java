package dev.ordergate.adapters.persistence.token;

import dev.ordergate.domain.token.RefreshToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "refresh_token")
class RefreshTokenEntity {

  @Id
  @Column(name = "hash")
  private byte[] hash;

  @Column(name = "family_id", updatable = false)
  private UUID familyId;

  @Column(name = "generation", updatable = false)
  private int generation;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected RefreshTokenEntity() {}

  private RefreshTokenEntity(RefreshToken token) {
    this.hash = token.hash().bytes();
    this.familyId = token.family().value();
    this.generation = token.generation();
    this.expiresAt = token.expiresAt();
  }

  static RefreshTokenEntity from(RefreshToken token) {
    return new RefreshTokenEntity(token);
  }
}
