package dev.ordergate.application.order.service;

import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.Revision;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ReviseOrder} over {@link Orders}. */
public final class ReviseOrderService implements ReviseOrder {

  private final Orders orders;
  private final OrderHistory history;
  private final InstantSource clock;

  public ReviseOrderService(Orders orders, OrderHistory history, InstantSource clock) {
    this.orders = orders;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public Optional<Revision> revise(Command command) {
    return orders.findForChange(command.owner(), command.id()).map(order -> revise(order, command));
  }

  // The row is locked: nobody comes between this comparison and the change.
  private Revision revise(Order order, Command command) {
    if (!command.precondition().holds(order)) {
      return new Revision.Stale(order);
    }
    Revision revision = order.revise(command.change(), clock.instant());
    if (revision instanceof Revision.Revised(Order revised)) {
      orders.update(revised);
      history.append(
          OrderEvent.changed(
              order, revised, command.owner(), command.change().reason(), command.source()));
    }
    return revision;
  }
}
