package dev.ordergate.application.audit.spi;

import dev.ordergate.domain.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@link AuditTrail} of a test. */
public final class InMemoryAuditTrail implements AuditTrail {

  /** An event and when it happened. */
  public record Written(AuditEvent event, Instant at) {}

  private final List<Written> written = new ArrayList<>();

  @Override
  public void record(AuditEvent event, Instant at) {
    written.add(new Written(event, at));
  }

  /** Every event, oldest first. */
  public List<AuditEvent> events() {
    return written.stream().map(Written::event).toList();
  }

  /** Every event with its time, oldest first. */
  public List<Written> written() {
    return List.copyOf(written);
  }
}
