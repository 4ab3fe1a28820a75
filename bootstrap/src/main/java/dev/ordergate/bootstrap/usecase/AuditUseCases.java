package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.audit.ListAuditEvents;
import dev.ordergate.application.audit.service.ListAuditEventsService;
import dev.ordergate.application.audit.spi.AuditArchive;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Wires the use cases for the audit trail. */
class AuditUseCases {

  @Produces
  @ApplicationScoped
  ListAuditEvents listAuditEvents(
      @BindingsSource(InTransaction.class) InterceptionProxy<ListAuditEvents> proxy,
      AuditArchive auditArchive) {
    return proxy.create(new ListAuditEventsService(auditArchive));
  }
}
