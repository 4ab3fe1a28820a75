package dev.ordergate.adapters.persistence.audit;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.audit.spi.AuditTrailContract;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail.Written;
import dev.ordergate.application.fixture.People;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaAuditTrailTest extends AuditTrailContract {

  private final AuditTrail auditTrail;
  private final Accounts accounts;
  private final StatelessSession database;

  @Inject
  JpaAuditTrailTest(AuditTrail auditTrail, Accounts accounts, StatelessSession database) {
    this.auditTrail = auditTrail;
    this.accounts = accounts;
    this.database = database;
  }

  @Test
  void what_happened_stays_on_record_when_the_account_is_erased() {
    Optional<AccountId> erased = Optional.of(inTransaction(() -> People.register(accounts)).id());
    AuditEvent event =
        new AuditEvent(
            AuditKind.ACCOUNT_DELETED, erased, erased, LAPTOP, UUID.randomUUID().toString());
    transact(() -> auditTrail.record(event, NOW));

    int deleted =
        inTransaction(() ->
            database
                .createNativeMutationQuery("delete from account where id = ?1")
                .setParameter(1, erased.orElseThrow().value())
                .executeUpdate());

    assertThat(deleted).isEqualTo(1);
    assertThat(written(event.detail())).containsExactly(new Written(event, NOW));
  }

  @Test
  void an_event_goes_with_the_transaction_it_tells_of() {
    AuditEvent event =
        new AuditEvent(
            AuditKind.LOGIN,
            Optional.empty(),
            Optional.empty(),
            LAPTOP,
            UUID.randomUUID().toString());

    assertThatThrownBy(() ->
            transact(() -> {
              auditTrail.record(event, NOW);
              throw new IllegalStateException("rolled back");
            }))
        .hasMessage("rolled back");

    assertThat(written(event.detail())).isEmpty();
  }

  @Override
  protected AuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  protected List<Written> written(String detail) {
    return database
        .createNativeQuery(
            """
            select kind, account_id, actor_id, user_agent, address, detail, at
            from audit_event where detail = ?1 order by id
            """,
            Tuple.class)
        .setParameter(1, detail)
        .getResultStream()
        .map(JpaAuditTrailTest::toWritten)
        .toList();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  private static Written toWritten(Tuple row) {
    return new Written(
        new AuditEvent(
            AuditKind.valueOf(row.get("kind", String.class)),
            Optional.ofNullable(row.get("account_id", Long.class)).map(AccountId::new),
            Optional.ofNullable(row.get("actor_id", Long.class)).map(AccountId::new),
            new Device(row.get("user_agent", String.class), row.get("address", String.class)),
            row.get("detail", String.class)),
        row.get("at", Instant.class));
  }
}
