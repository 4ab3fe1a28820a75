package dev.ordergate.application.audit;

import dev.ordergate.domain.audit.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** Shows the audit trail to an admin, newest first, page by page. */
public interface ListAuditEvents {

  /** Most events on a page. */
  int MAX_LIMIT = 200;

  /**
   * Which page.
   *
   * @param limit 1 to {@link #MAX_LIMIT} events
   * @param before the event whose predecessors it shows; empty for the first page
   */
  record Query(AuditFilter filter, int limit, Optional<Long> before) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
      }
    }
  }

  /**
   * A page.
   *
   * @param next the event before which the next page begins, empty at the end
   */
  record Page(List<RecordedEvent> events, Optional<Long> next) {}

  /** The page asked for. */
  Page list(Query query);
}
