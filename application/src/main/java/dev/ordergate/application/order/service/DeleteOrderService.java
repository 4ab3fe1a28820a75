package dev.ordergate.application.order.service;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import java.time.Instant;
import java.time.InstantSource;

/** {@link DeleteOrder} over {@link Orders}. */
public final class DeleteOrderService implements DeleteOrder {

  private final Orders orders;
  private final OrderHistory history;
  private final InstantSource clock;

  public DeleteOrderService(Orders orders, OrderHistory history, InstantSource clock) {
    this.orders = orders;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public Result delete(Command command) {
    return orders
        .findEvenDeletedForChange(command.owner(), command.id())
        .map(order -> delete(order, command))
        .orElseGet(Result.NotFound::new);
  }

  private Result delete(Order order, Command command) {
    Instant now = clock.instant();
    if (order.deletedAt().isPresent()) {
      return order.isRestorable(now) ? new Result.AlreadyDeleted() : new Result.NotFound();
    }
    if (!command.precondition().holds(order)) {
      return new Result.Stale(order);
    }
    Order deleted = order.deleted(now);
    orders.update(deleted);
    history.append(OrderEvent.deleted(deleted, command.owner(), command.source()));
    return new Result.Deleted(deleted);
  }
}
