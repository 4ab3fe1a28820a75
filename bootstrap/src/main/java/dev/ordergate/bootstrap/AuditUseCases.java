package dev.ordergate.bootstrap;

import dev.ordergate.application.audit.ListAuditEvents;
import dev.ordergate.application.audit.service.ListAuditEventsService;
import dev.ordergate.application.audit.spi.AuditArchive;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.RecordRefusedLogin;
import dev.ordergate.application.login.service.RecordRefusedLoginService;
import dev.ordergate.application.telemetry.spi.Telemetry;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for the audit trail. */
class AuditUseCases {

  @Produces
  @ApplicationScoped
  RecordRefusedLogin recordRefusedLogin(
      @BindingsSource(InTransaction.class) InterceptionProxy<RecordRefusedLogin> proxy,
      AuditTrail auditTrail,
      Telemetry telemetry,
      InstantSource clock) {
    return proxy.create(new RecordRefusedLoginService(auditTrail, telemetry, clock));
  }

  @Produces
  @ApplicationScoped
  ListAuditEvents listAuditEvents(
      @BindingsSource(InTransaction.class) InterceptionProxy<ListAuditEvents> proxy,
      AuditArchive auditArchive) {
    return proxy.create(new ListAuditEventsService(auditArchive));
  }
}
