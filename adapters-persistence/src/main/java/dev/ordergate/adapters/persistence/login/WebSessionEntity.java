package dev.ordergate.adapters.persistence.login;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.TokenHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "web_session")
class WebSessionEntity {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "secret_hash", updatable = false)
  private byte[] secretHash;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(name = "user_agent", updatable = false)
  private String userAgent;

  @Column(name = "address", updatable = false)
  private String address;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected WebSessionEntity() {}

  private WebSessionEntity(WebSession session, TokenHash secret) {
    this.id = session.id().value();
    this.secretHash = secret.bytes();
    this.accountId = session.account().value();
    this.userAgent = session.device().userAgent();
    this.address = session.device().address();
    this.createdAt = session.createdAt();
    this.lastUsedAt = session.lastUsedAt();
    this.expiresAt = session.expiresAt();
  }

  static WebSessionEntity from(WebSession session, TokenHash secret) {
    return new WebSessionEntity(session, secret);
  }

  WebSession toDomain() {
    return new WebSession(
        new WebSessionId(id),
        new AccountId(accountId),
        new Device(userAgent, address),
        createdAt,
        lastUsedAt,
        expiresAt);
  }
}
