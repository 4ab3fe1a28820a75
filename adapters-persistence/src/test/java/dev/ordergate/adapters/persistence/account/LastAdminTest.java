package dev.ordergate.adapters.persistence.account;

import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.fixture.People.register;
import static dev.ordergate.application.fixture.People.withActive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.persistence.LockQueue;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountChange;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.AccountRevision;
import dev.ordergate.domain.account.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** However many admins disable each other at once, one is left, and who is not does no more. */
@QuarkusTest
class LastAdminTest {

  private static final int ADMINS = 6;
  private static final AccountChange DISABLE =
      new AccountChange(Optional.of(false), Optional.empty());

  @Inject StatelessSession database;
  @Inject Accounts accounts;

  @RepeatedTest(5)
  void one_admin_is_left() throws Exception {
    QuarkusTransaction.requiringNew()
        .run(() ->
            database
                .createMutationQuery("update AccountEntity set active = false where role = 'admin'")
                .executeUpdate());
    List<Account> admins =
        Stream.generate(() ->
                QuarkusTransaction.requiringNew()
                    .call(() -> register(accounts, "A", Role.ADMIN, NOW)))
            .limit(ADMINS)
            .toList();
    CyclicBarrier start = new CyclicBarrier(ADMINS);

    List<Future<Boolean>> done;
    try (ExecutorService threads = Executors.newFixedThreadPool(ADMINS)) {
      done =
          threads.invokeAll(
              admins.reversed().stream()
                  .<Callable<Boolean>>map(admin ->
                      () -> {
                        start.await();
                        return disabled(admin);
                      })
                  .toList());
    }

    assertThat(done).allMatch(change -> change.state() == Future.State.SUCCESS);
    assertThat(done.stream().filter(Future::resultNow)).hasSize(ADMINS - 1);
    assertThat(activeAdmins()).hasSize(1);
  }

  @Test
  void who_was_disabled_while_they_waited_is_no_admin() throws Exception {
    Account admin =
        QuarkusTransaction.requiringNew().call(() -> register(accounts, "A", Role.ADMIN, NOW));

    Future<Set<AccountId>> waited;
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      waited =
          QuarkusTransaction.requiringNew()
              .call(() -> {
                assertThat(accounts.activeAdminsForChange()).contains(admin.id());
                accounts.update(withActive(admin, false));
                Future<Set<AccountId>> waiting = other.submit(this::activeAdmins);
                LockQueue.awaitSomebody(database);
                return waiting;
              });
    }

    assertThat(waited.get()).doesNotContain(admin.id());
  }

  private Set<AccountId> activeAdmins() {
    return QuarkusTransaction.requiringNew().call(accounts::activeAdminsForChange);
  }

  private boolean disabled(Account admin) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          int activeAdmins = accounts.activeAdminsForChange().size();
          Account account = accounts.findForChange(admin.id()).orElseThrow();
          if (account.revise(DISABLE, activeAdmins) instanceof AccountRevision.Revised revised) {
            accounts.update(revised.account());
            return true;
          }
          return false;
        });
  }
}
