package dev.ordergate.application.login.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.RecordRefusedLogin;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.domain.audit.AuditEvent;
import java.time.InstantSource;
import java.util.Optional;

/** {@link RecordRefusedLogin} over {@link AuditTrail}. */
public final class RecordRefusedLoginService implements RecordRefusedLogin {

  private final AuditTrail auditTrail;
  private final Telemetry telemetry;
  private final InstantSource clock;

  public RecordRefusedLoginService(
      AuditTrail auditTrail, Telemetry telemetry, InstantSource clock) {
    this.auditTrail = auditTrail;
    this.telemetry = telemetry;
    this.clock = clock;
  }

  @Override
  public void record(Command command) {
    String cause = command.cause().word();
    telemetry.loginRefused(cause);
    if (command.begun()) {
      auditTrail.record(
          AuditEvent.loginRefused(Optional.empty(), command.device(), cause), clock.instant());
    }
  }
}
