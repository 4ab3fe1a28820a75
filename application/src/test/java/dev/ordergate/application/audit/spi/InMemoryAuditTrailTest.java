package dev.ordergate.application.audit.spi;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail.Written;
import java.util.List;

final class InMemoryAuditTrailTest extends AuditTrailContract {

  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  @Override
  protected AuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  protected List<Written> written(String detail) {
    return auditTrail.written().stream()
        .filter(written -> written.event().detail().equals(detail))
        .toList();
  }
}
