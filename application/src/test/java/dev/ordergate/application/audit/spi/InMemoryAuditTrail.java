package dev.ordergate.application.audit.spi;

import dev.ordergate.domain.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@link AuditTrail} of a test. */
public final class InMemoryAuditTrail implements AuditTrail {

  private final List<AuditEvent> events = new ArrayList<>();

  @Override
  public void record(AuditEvent event, Instant at) {
    events.add(event);
  }

  /** What was written down, for a test to look at. */
  public List<AuditEvent> events() {
    return List.copyOf(events);
  }
}
