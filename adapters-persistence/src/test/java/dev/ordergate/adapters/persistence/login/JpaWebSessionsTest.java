package dev.ordergate.adapters.persistence.login;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.login.spi.WebSessionsContract;
import dev.ordergate.domain.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class JpaWebSessionsTest extends WebSessionsContract {

  private final WebSessions webSessions;
  private final Accounts accounts;

  @Inject
  JpaWebSessionsTest(WebSessions webSessions, Accounts accounts) {
    this.webSessions = webSessions;
    this.accounts = accounts;
  }

  @Override
  protected WebSessions webSessions() {
    return webSessions;
  }

  @Override
  protected AccountId newAccount() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
