package dev.ordergate.standin;

import dev.ordergate.application.audit.ListAuditEvents;
import dev.ordergate.application.audit.service.ListAuditEventsService;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.domain.audit.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** The use cases about the audit trail, in memory. */
@ApplicationScoped
public class InMemoryAudit implements ListAuditEvents {

  private InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  public void clear() {
    auditTrail = new InMemoryAuditTrail();
  }

  public void record(AuditEvent event) {
    auditTrail.record(event, Platform.NOW);
  }

  @Override
  public Page list(Query query) {
    return new ListAuditEventsService(auditTrail).list(query);
  }
}
