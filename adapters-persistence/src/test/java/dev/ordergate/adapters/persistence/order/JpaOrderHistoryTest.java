package dev.ordergate.adapters.persistence.order;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.OrderHistoryContract;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaOrderHistoryTest extends OrderHistoryContract {

  private final OrderHistory history;
  private final Orders orders;
  private final Accounts accounts;
  private final StatelessSession database;

  @Inject
  JpaOrderHistoryTest(
      OrderHistory history, Orders orders, Accounts accounts, StatelessSession database) {
    this.history = history;
    this.orders = orders;
    this.accounts = accounts;
    this.database = database;
  }

  @Override
  protected OrderHistory history() {
    return history;
  }

  @Override
  protected Order newOrder() {
    return inTransaction(() ->
        orders.add(
            new NewOrder(
                People.register(accounts).id(), new Title("Title"), Description.EMPTY, NOW),
            Source.API));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  @Test
  void nobody_rewrites_history() {
    Order order = newOrder();
    assertThatThrownBy(() ->
            execute(
                "update order_history set reason = 'x' where order_id = ?1", order.id().value()))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void erasing_an_account_erases_the_histories_of_its_orders() {
    Order order = newOrder();
    assertThat(execute("delete from account where id = ?1", order.owner().value())).isEqualTo(1);

    assertThat(history.page(order.id(), 0, Integer.MAX_VALUE)).isEmpty();
  }

  private int execute(String statement, long parameter) {
    return inTransaction(() ->
        database.createNativeMutationQuery(statement).setParameter(1, parameter).executeUpdate());
  }
}
