package dev.ordergate.adapters.persistence.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.CutOffs.CutOff;
import dev.ordergate.application.token.spi.CutOffsContract;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresCutOffsTest extends CutOffsContract {

  private final CutOffs cutOffs;
  private final Accounts accounts;
  private final StatelessSession database;

  @Inject
  PostgresCutOffsTest(CutOffs cutOffs, Accounts accounts, StatelessSession database) {
    this.cutOffs = cutOffs;
    this.accounts = accounts;
    this.database = database;
  }

  @Override
  protected CutOffs cutOffs() {
    return cutOffs;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  @Test
  void nothing_is_cut_off_before_the_transaction_commits() {
    FamilyId session = new FamilyId(UUID.randomUUID());

    List<FamilyId> early =
        inTransaction(() -> {
          cutOffs.cutOff(session);
          return sessions();
        });

    assertThat(early).doesNotContain(session);
    assertThat(sessions()).contains(session);
  }

  @Test
  void an_account_carries_its_cut_off_at_once() {
    AccountId account = inTransaction(() -> People.register(accounts)).id();

    Optional<AccountCutOff> carried =
        inTransaction(() -> {
          cutOffs.cutOff(account);
          return accounts.find(account).orElseThrow().cutOff();
        });

    assertThat(cutOffs.within(Duration.ofMinutes(1)))
        .contains(new CutOff.OfAccount(account, carried.orElseThrow().at()));
  }

  @Test
  void a_cut_off_is_later_than_the_one_before_though_the_clock_was_set_back() {
    AccountId account = inTransaction(() -> People.register(accounts)).id();
    Instant ahead = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.MICROS);
    inTransaction(() ->
        database
            .createNativeMutationQuery("update account set cut_off_at = ?1 where id = ?2")
            .setParameter(1, ahead)
            .setParameter(2, account.value())
            .executeUpdate());

    transact(() -> cutOffs.cutOff(account));

    Instant later = ahead.plus(1, ChronoUnit.MICROS);
    assertThat(inTransaction(() -> accounts.find(account)).orElseThrow().cutOff())
        .contains(new AccountCutOff(later));
    assertThat(cutOffs.within(Duration.ofMinutes(1)))
        .contains(new CutOff.OfAccount(account, later));
  }

  private List<FamilyId> sessions() {
    return cutOffs.within(Duration.ofMinutes(1)).stream()
        .filter(CutOff.OfSession.class::isInstance)
        .map(cutOff -> ((CutOff.OfSession) cutOff).session())
        .toList();
  }
}
