package dev.ordergate.adapters.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.AuditArchive;
import dev.ordergate.application.audit.spi.AuditArchiveContract;
import dev.ordergate.application.audit.spi.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JpaAuditArchiveTest extends AuditArchiveContract {

  private static final String FILL =
      """
      insert into audit_event (at, kind, account_id, actor_id, address, user_agent, detail)
      select now(), case when n % 100 = 0 then 'LOGOUT' else 'LOGIN' end, n % 1000,
        case when n % 50 = 0 then 7 else n % 1000 end, '', '', ''
      from generate_series(1, 20000) n
      """;

  private final AuditTrail auditTrail;
  private final AuditArchive auditArchive;
  private final StatelessSession database;

  @Inject
  JpaAuditArchiveTest(AuditTrail auditTrail, AuditArchive auditArchive, StatelessSession database) {
    this.auditTrail = auditTrail;
    this.auditArchive = auditArchive;
    this.database = database;
  }

  @ParameterizedTest
  @CsvSource({
    "id < 9223372036854775807, audit_event_pkey",
    "id < 9223372036854775807 and account_id = 7, audit_event_in_order_of_account",
    "id < 9223372036854775807 and kind = 'LOGOUT', audit_event_in_order_of_kind",
    "id > 0 and actor_id = 7 and actor_id <> account_id, audit_event_in_order_of_other_actor",
  })
  void every_list_is_found_by_an_index(String condition, String index) {
    QuarkusTransaction.begin();
    database.createNativeMutationQuery(FILL).executeUpdate();
    database.createNativeMutationQuery("analyze audit_event").executeUpdate();
    String plan =
        String.join(
            "\n",
            database
                .createNativeQuery(
                    "explain select * from audit_event where %s order by id desc limit 51"
                        .formatted(condition),
                    String.class)
                .getResultList());
    QuarkusTransaction.rollback();

    assertThat(plan).contains(index).doesNotContain("Filter", "Seq Scan");
  }

  @Override
  protected AuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  protected AuditArchive auditArchive() {
    return auditArchive;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
