package dev.ordergate.application.order.service;

import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import java.time.Instant;
import java.time.InstantSource;

/** {@link RestoreOrder} over {@link Orders}. */
public final class RestoreOrderService implements RestoreOrder {

  private final Orders orders;
  private final OrderHistory history;
  private final InstantSource clock;

  public RestoreOrderService(Orders orders, OrderHistory history, InstantSource clock) {
    this.orders = orders;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public Result restore(Command command) {
    return orders
        .findEvenDeletedForChange(command.owner(), command.id())
        .map(order -> restore(order, command))
        .orElseGet(Result.NotFound::new);
  }

  private Result restore(Order order, Command command) {
    if (order.deletedAt().isEmpty()) {
      return new Result.NotDeleted();
    }
    Instant now = clock.instant();
    if (!order.isRestorable(now)) {
      return new Result.NotFound();
    }
    if (!command.precondition().holds(order)) {
      return new Result.Stale(order);
    }
    Order restored = order.restored(now);
    orders.update(restored);
    history.append(OrderEvent.restored(restored, command.owner(), command.source()));
    return new Result.Restored(restored);
  }
}
