package dev.ordergate.application.audit.spi;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ordergate.application.audit.AuditFilter;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.audit.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What {@link AuditArchive} promises. */
public abstract class AuditArchiveContract extends PortContract {

  private static final AuditFilter EVERYTHING = new AuditFilter(Optional.empty(), Optional.empty());

  private final AccountId ada = somebody();
  private final AccountId grace = somebody();

  protected abstract AuditTrail auditTrail();

  protected abstract AuditArchive auditArchive();

  @Test
  void the_last_event_comes_first_even_at_the_same_moment() {
    record(ada, AuditKind.LOGIN);
    record(grace, AuditKind.LOGIN);
    record(ada, AuditKind.LOGOUT);

    assertThat(newest(EVERYTHING, Optional.empty(), 2))
        .extracting(recorded -> recorded.event().kind(), recorded -> recorded.event().account())
        .containsExactly(
            tuple(AuditKind.LOGOUT, Optional.of(ada)), tuple(AuditKind.LOGIN, Optional.of(grace)));
  }

  @Test
  void an_event_comes_back_as_it_was_recorded() {
    record(ada, AuditKind.ROLE_CHANGED);

    RecordedEvent found = newest(of(ada), Optional.empty(), 1).getFirst();

    assertThat(found.event()).isEqualTo(event(ada, AuditKind.ROLE_CHANGED));
    assertThat(found.at()).isEqualTo(NOW);
  }

  @Test
  void only_the_account_asked_for_is_shown() {
    record(ada, AuditKind.LOGIN);
    record(grace, AuditKind.LOGIN);

    assertThat(newest(of(ada), Optional.empty(), 9))
        .extracting(recorded -> recorded.event().account())
        .containsExactly(Optional.of(ada));
  }

  @Test
  void what_concerns_an_account_and_what_it_caused_is_read_in_one_order() {
    record(ada, AuditKind.LOGIN);
    record(grace, AuditKind.LOGIN);
    AuditEvent caused =
        new AuditEvent(
            AuditKind.ACCOUNT_DISABLED, Optional.of(grace), Optional.of(ada), LAPTOP, "");
    transact(() -> auditTrail().record(caused, NOW));
    record(ada, AuditKind.LOGOUT);
    transact(() -> auditTrail().record(caused, NOW));

    List<RecordedEvent> first = page(ada, Optional.empty(), 2);

    assertThat(first)
        .extracting(RecordedEvent::event)
        .containsExactly(event(ada, AuditKind.LOGIN), caused);
    assertThat(page(ada, Optional.of(first.getLast().id()), 2))
        .extracting(RecordedEvent::event)
        .containsExactly(event(ada, AuditKind.LOGOUT), caused);
    assertThat(page(grace, Optional.empty(), 9))
        .extracting(RecordedEvent::event)
        .containsExactly(event(grace, AuditKind.LOGIN), caused, caused);
  }

  @Test
  void only_the_kind_asked_for_is_shown() {
    record(ada, AuditKind.LOGIN);
    record(ada, AuditKind.LOGOUT);
    record(ada, AuditKind.LOGIN);

    AuditFilter logins = new AuditFilter(Optional.of(ada), Optional.of(AuditKind.LOGIN));

    assertThat(newest(logins, Optional.empty(), 9))
        .extracting(recorded -> recorded.event().kind())
        .containsExactly(AuditKind.LOGIN, AuditKind.LOGIN);
    assertThat(newest(new AuditFilter(Optional.empty(), logins.kind()), Optional.empty(), 2))
        .extracting(recorded -> recorded.event().account())
        .containsExactly(Optional.of(ada), Optional.of(ada));
  }

  @Test
  void pages_follow_each_other_though_events_come_in() {
    record(ada, AuditKind.LOGIN);
    record(ada, AuditKind.LOGOUT);
    record(ada, AuditKind.ACCOUNT_EXPORTED);
    List<RecordedEvent> first = newest(of(ada), Optional.empty(), 2);
    record(ada, AuditKind.LOGIN);

    List<RecordedEvent> second = newest(of(ada), Optional.of(first.getLast().id()), 2);

    assertThat(first)
        .extracting(recorded -> recorded.event().kind())
        .containsExactly(AuditKind.ACCOUNT_EXPORTED, AuditKind.LOGOUT);
    assertThat(second)
        .extracting(recorded -> recorded.event().kind())
        .containsExactly(AuditKind.LOGIN);
    assertThat(second).noneMatch(Predicate.isEqual(first.getLast()));
  }

  private List<RecordedEvent> newest(AuditFilter filter, Optional<Long> before, int limit) {
    return inTransaction(() -> auditArchive().newest(filter, before, limit));
  }

  private List<RecordedEvent> page(AccountId account, Optional<Long> after, int limit) {
    return inTransaction(() -> auditArchive().page(account, after, limit));
  }

  private void record(AccountId account, AuditKind kind) {
    transact(() -> auditTrail().record(event(account, kind), NOW));
  }

  private static AuditEvent event(AccountId account, AuditKind kind) {
    return new AuditEvent(kind, Optional.of(account), Optional.of(account), LAPTOP, "");
  }

  private static AuditFilter of(AccountId account) {
    return new AuditFilter(Optional.of(account), Optional.empty());
  }

  /** Of whom nothing is on record: there are no foreign keys. */
  private static AccountId somebody() {
    return new AccountId(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60));
  }
}
