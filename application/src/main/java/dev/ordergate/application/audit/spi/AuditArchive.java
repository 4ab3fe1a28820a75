package dev.ordergate.application.audit.spi;

import dev.ordergate.application.audit.AuditFilter;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** The audit trail, to be read. */
public interface AuditArchive {

  /**
   * Events that concern {@code account} or that it caused, oldest first, those after the event
   * {@code after}.
   */
  List<RecordedEvent> page(AccountId account, Optional<Long> after, int limit);

  /** Events that pass the filter, newest first, those before the event {@code before}. */
  List<RecordedEvent> newest(AuditFilter filter, Optional<Long> before, int limit);
}
