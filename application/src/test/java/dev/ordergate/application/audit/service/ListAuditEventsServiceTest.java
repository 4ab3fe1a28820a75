package dev.ordergate.application.audit.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.audit.AuditFilter;
import dev.ordergate.application.audit.ListAuditEvents.Page;
import dev.ordergate.application.audit.ListAuditEvents.Query;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ListAuditEventsServiceTest {

  private static final AuditFilter EVERYTHING = new AuditFilter(Optional.empty(), Optional.empty());

  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  @Test
  void a_page_that_is_not_the_last_says_where_the_next_begins() {
    record(3);

    Page first = page(2, Optional.empty());
    Page second = page(2, first.next());

    assertThat(first.events()).hasSize(2);
    assertThat(first.next()).contains(first.events().getLast().id());
    assertThat(second.events()).hasSize(1);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_full_page_may_be_the_last() {
    record(2);

    assertThat(page(2, Optional.empty()).next()).isEmpty();
  }

  @Test
  void a_page_has_1_to_200_events() {
    assertThatThrownBy(() -> new Query(EVERYTHING, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Query(EVERYTHING, 201, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void record(int times) {
    for (int i = 0; i < times; i++) {
      auditTrail.record(
          new AuditEvent(AuditKind.LOGIN, Optional.empty(), Optional.empty(), LAPTOP, ""), NOW);
    }
  }

  private Page page(int limit, Optional<Long> before) {
    return new ListAuditEventsService(auditTrail).list(new Query(EVERYTHING, limit, before));
  }
}
