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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresCutOffsTest extends CutOffsContract {

  private final CutOffs cutOffs;
  private final Accounts accounts;

  @Inject
  PostgresCutOffsTest(CutOffs cutOffs, Accounts accounts) {
    this.cutOffs = cutOffs;
    this.accounts = accounts;
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

  private List<FamilyId> sessions() {
    return cutOffs.within(Duration.ofMinutes(1)).stream()
        .filter(CutOff.OfSession.class::isInstance)
        .map(cutOff -> ((CutOff.OfSession) cutOff).session())
        .toList();
  }
}
