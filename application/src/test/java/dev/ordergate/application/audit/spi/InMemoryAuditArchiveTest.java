package dev.ordergate.application.audit.spi;

final class InMemoryAuditArchiveTest extends AuditArchiveContract {

  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  @Override
  protected AuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  protected AuditArchive auditArchive() {
    return auditTrail;
  }
}
