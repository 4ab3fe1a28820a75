package dev.ordergate.adapters.persistence.token;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.SealedSuccessor;
import dev.ordergate.domain.token.TokenFamily;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "token_family")
class TokenFamilyEntity {

  static final Comparator<TokenFamilyEntity> NEWEST_FIRST =
      Comparator.comparing((TokenFamilyEntity row) -> row.createdAt)
          .reversed()
          .thenComparing(row -> row.id);

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  // Never written by Hibernate again: the database itself clears it when the web session goes.
  @Column(name = "web_session_id", updatable = false)
  private @Nullable UUID webSessionId;

  @Column(name = "client_id", updatable = false)
  private String clientId;

  @Column(name = "user_agent", updatable = false)
  private String userAgent;

  @Column(name = "address", updatable = false)
  private String address;

  @Column(name = "auth_time", updatable = false)
  private Instant authTime;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "head_generation")
  private int headGeneration;

  @Column(name = "head_minted_at")
  private Instant headMintedAt;

  @Column(name = "head_sealed")
  private byte @Nullable [] headSealed;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "revocation_cause")
  private @Nullable RevocationCause revocationCause;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected TokenFamilyEntity() {}

  private TokenFamilyEntity(TokenFamily family) {
    this.id = family.id().value();
    this.accountId = family.account().value();
    this.webSessionId = family.webSession().map(WebSessionId::value).orElse(null);
    this.clientId = family.clientId();
    this.userAgent = family.device().userAgent();
    this.address = family.device().address();
    this.authTime = family.authTime();
    this.createdAt = family.createdAt();
    this.lastUsedAt = family.head().mintedAt();
    this.expiresAt = family.expiresAt();
    this.headGeneration = family.head().generation();
    this.headMintedAt = family.head().mintedAt();
    this.headSealed = family.head().sealed().map(TokenFamilyEntity::bytes).orElse(null);
  }

  static TokenFamilyEntity from(TokenFamily family) {
    return new TokenFamilyEntity(family);
  }

  FamilyId id() {
    return new FamilyId(id);
  }

  /** Ends the family and says whether it was live; the first cause stays. */
  boolean revoke(RevocationCause cause, Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    revocationCause = cause;
    headSealed = null;
    return true;
  }

  TokenFamily toDomain() {
    return new TokenFamily(
        new FamilyId(id),
        new AccountId(accountId),
        Optional.ofNullable(webSessionId).map(WebSessionId::new),
        clientId,
        new Device(userAgent, address),
        authTime,
        createdAt,
        expiresAt,
        new Head(
            headGeneration,
            headMintedAt,
            Optional.ofNullable(headSealed).map(TokenFamilyEntity::sealed)),
        Optional.ofNullable(revocationCause));
  }

  static SealedSuccessor sealed(byte[] bytes) {
    return new SealedSuccessor(Base64.getEncoder().encodeToString(bytes));
  }

  static byte[] bytes(SealedSuccessor sealed) {
    return Base64.getDecoder().decode(sealed.base64());
  }
}
