package dev.ordergate.application.order.service;

import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.spi.InMemoryIdempotencyKeys;
import dev.ordergate.application.order.spi.InMemoryOrderHistory;
import dev.ordergate.application.order.spi.InMemoryOrders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.util.Optional;

/** Somebody's orders. */
final class OrderScenario {

  static final AccountId OWNER = new AccountId(1);
  static final AccountId SOMEBODY_ELSE = new AccountId(2);

  final AdjustableClock clock = new AdjustableClock(People.NOW);
  final InMemoryOrderHistory history = new InMemoryOrderHistory();
  final InMemoryOrders orders = new InMemoryOrders(history);
  final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(orders);

  void delete(OrderId id) {
    DeleteOrder.Result result =
        new DeleteOrderService(orders, history, clock)
            .delete(new DeleteOrder.Command(OWNER, id, Precondition.NONE, Source.API));
    if (!(result instanceof DeleteOrder.Result.Deleted)) {
      throw new IllegalStateException("not deleted: " + result);
    }
  }

  Order place(String title) {
    return place(title, Optional.empty()) instanceof PlaceOrder.Result.Placed(Order order)
        ? order
        : refuse();
  }

  PlaceOrder.Result place(String title, Optional<IdempotencyKey> key) {
    return new PlaceOrderService(orders, keys, clock)
        .place(
            new PlaceOrder.Command(
                OWNER, new Title(title), new Description("Text"), Source.API, key));
  }

  private static Order refuse() {
    throw new IllegalStateException("not placed");
  }
}
