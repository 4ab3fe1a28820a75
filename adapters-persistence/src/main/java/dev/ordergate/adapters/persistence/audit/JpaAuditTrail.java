package dev.ordergate.adapters.persistence.audit;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.domain.audit.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.StatelessSession;

/** {@link AuditTrail} in PostgreSQL; its rows are written once. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaAuditTrail implements AuditTrail {

  private final StatelessSession writer;

  JpaAuditTrail(StatelessSession writer) {
    this.writer = writer;
  }

  @Override
  public void record(AuditEvent event, Instant at) {
    writer.insert(AuditEventEntity.from(event, at));
  }
}
