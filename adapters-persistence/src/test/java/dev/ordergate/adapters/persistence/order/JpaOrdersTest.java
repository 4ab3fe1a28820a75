package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.order.spi.OrdersContract;
import dev.ordergate.domain.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class JpaOrdersTest extends OrdersContract {

  private final Orders orders;
  private final Accounts accounts;

  @Inject
  JpaOrdersTest(Orders orders, Accounts accounts) {
    this.orders = orders;
    this.accounts = accounts;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected AccountId newOwner() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
