package dev.ordergate.application.audit.service;

import dev.ordergate.application.audit.ListAuditEvents;
import dev.ordergate.application.audit.spi.AuditArchive;
import dev.ordergate.domain.audit.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** {@link ListAuditEvents} over {@link AuditArchive}. */
public final class ListAuditEventsService implements ListAuditEvents {

  private final AuditArchive auditArchive;

  public ListAuditEventsService(AuditArchive auditArchive) {
    this.auditArchive = auditArchive;
  }

  @Override
  public Page list(Query query) {
    // One more than asked for tells whether there is a next page.
    List<RecordedEvent> found =
        auditArchive.newest(query.filter(), query.before(), query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new Page(found, Optional.empty());
    }
    List<RecordedEvent> page = found.subList(0, query.limit());
    return new Page(page, Optional.of(page.getLast().id()));
  }
}
