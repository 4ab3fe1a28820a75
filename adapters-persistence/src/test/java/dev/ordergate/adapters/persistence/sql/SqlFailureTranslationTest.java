package dev.ordergate.adapters.persistence.sql;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.account.AccountErasedException;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

/** What leaves a port, or a transaction, when the database fails under Hibernate. */
@QuarkusTest
class SqlFailureTranslationTest {

  private static final AccountId ERASED = new AccountId(Long.MAX_VALUE);

  @Inject StatelessSession database;
  @Inject Accounts accounts;
  @Inject GoogleTokens googleTokens;
  @Inject TokenFamilies families;
  @Inject UseCase useCase;

  /** Wired as bootstrap wires those that are given a transaction. */
  @ApplicationScoped
  @Transactional
  @TranslatesSqlFailures
  static class UseCase {

    void run(Runnable work) {
      work.run();
    }
  }

  @Test
  void a_lock_that_is_not_to_be_had() {
    Account account = QuarkusTransaction.requiringNew().call(() -> People.register(accounts));

    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(accounts.findForChange(account.id())).isPresent();
          QuarkusTransaction.requiringNew()
              .run(() ->
                  assertThatThrownBy(() -> accounts.findForChange(account.id()))
                      .isInstanceOf(LockTimeoutException.class));
        });
  }

  @Test
  void an_account_that_was_erased() {
    GoogleTokens.Grant grant =
        new GoogleTokens.Grant("a", Optional.of("r"), List.of(), Optional.empty());

    assertThatThrownBy(() -> useCase.run(() -> googleTokens.store(ERASED, grant, NOW)))
        .isInstanceOf(AccountErasedException.class);
  }

  @Test
  void a_web_session_that_never_was_is_a_defect() {
    Account account = QuarkusTransaction.requiringNew().call(() -> People.register(accounts));
    Presented token =
        Families.open(account.id(), Optional.of(new WebSessionId(UUID.randomUUID())), NOW);

    assertThatThrownBy(() -> useCase.run(() -> families.add(token.family(), token.token())))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void a_commit_that_fails() {
    assertThatThrownBy(() -> useCase.run(this::failToCommit))
        .isInstanceOf(UnavailableException.class)
        .hasStackTraceContaining("not in this order");
  }

  /** Nothing of it stays, for the transaction is rolled back. */
  private void failToCommit() {
    execute(
        """
        create function fail() returns trigger language plpgsql as
          $$ begin raise 'not in this order' using errcode = 'serialization_failure'; end $$
        """);
    execute("create table doomed (id int)");
    execute(
        """
        create constraint trigger fail after insert on doomed
          deferrable initially deferred for each row execute function fail()
        """);
    execute("insert into doomed values (1)");
  }

  private void execute(String sql) {
    database.createNativeMutationQuery(sql).executeUpdate();
  }
}
