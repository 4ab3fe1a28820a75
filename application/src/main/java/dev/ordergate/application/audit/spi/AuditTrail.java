package dev.ordergate.application.audit.spi;

import dev.ordergate.domain.audit.AuditEvent;
import java.time.Instant;

/** The audit trail. It commits with what it tells of. */
public interface AuditTrail {

  /** Writes the event down. */
  void record(AuditEvent event, Instant at);
}
