package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.order.spi.OrdersContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

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

  @Test
  void a_purge_passes_by_what_somebody_else_holds() {
    AccountId owner = newOwner();
    Instant longAgo = Instant.EPOCH;
    Order deleted =
        inTransaction(() -> {
          Order added =
              orders.add(
                  new NewOrder(owner, new Title("Title"), Description.EMPTY, longAgo), Source.API);
          orders.update(added.deleted(longAgo));
          return added;
        });

    int purged =
        inTransaction(() -> {
          assertThat(orders.findEvenDeletedForChange(owner, deleted.id())).isPresent();
          return inTransaction(() -> orders.purge(longAgo, 9));
        });

    assertThat(purged).isZero();
    assertThat(inTransaction(() -> orders.purge(longAgo, 9))).isEqualTo(1);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
