package dev.ordergate.adapters.persistence.account;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.AccountsContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class JpaAccountsTest extends AccountsContract {

  private final Accounts accounts;

  @Inject
  JpaAccountsTest(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
