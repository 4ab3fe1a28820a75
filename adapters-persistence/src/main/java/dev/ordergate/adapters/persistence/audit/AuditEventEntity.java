package dev.ordergate.adapters.persistence.audit;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.audit.RecordedEvent;
import dev.ordergate.domain.login.Device;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_event")
class AuditEventEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "at", updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private AuditKind kind;

  @Column(name = "account_id", updatable = false)
  private @Nullable Long accountId;

  @Column(name = "actor_id", updatable = false)
  private @Nullable Long actorId;

  @Column(name = "address", updatable = false)
  private String address;

  @Column(name = "user_agent", updatable = false)
  private String userAgent;

  @Column(name = "detail", updatable = false)
  private String detail;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected AuditEventEntity() {}

  private AuditEventEntity(AuditEvent event, Instant at) {
    this.at = at;
    this.kind = event.kind();
    this.accountId = event.account().map(AccountId::value).orElse(null);
    this.actorId = event.actor().map(AccountId::value).orElse(null);
    this.address = event.device().address();
    this.userAgent = event.device().userAgent();
    this.detail = event.detail();
  }

  static AuditEventEntity from(AuditEvent event, Instant at) {
    return new AuditEventEntity(event, at);
  }

  RecordedEvent toDomain() {
    if (id == null) {
      throw new IllegalStateException("the event is not in the trail yet");
    }
    AuditEvent event =
        new AuditEvent(
            kind,
            Optional.ofNullable(accountId).map(AccountId::new),
            Optional.ofNullable(actorId).map(AccountId::new),
            new Device(userAgent, address),
            detail);
    return new RecordedEvent(id, event, at);
  }
}
