package dev.ordergate.adapters.persistence.login;

import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.application.login.spi.UsedIdTokensContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class SqlUsedIdTokensTest extends UsedIdTokensContract {

  private final UsedIdTokens usedIdTokens;

  @Inject
  SqlUsedIdTokensTest(UsedIdTokens usedIdTokens) {
    this.usedIdTokens = usedIdTokens;
  }

  @Override
  protected UsedIdTokens usedIdTokens() {
    return usedIdTokens;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
