package dev.ordergate.application.order.service;

import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Revision;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ReviseOrder} over {@link Orders}. */
public final class ReviseOrderService implements ReviseOrder {

  private final Orders orders;
  private final InstantSource clock;

  public ReviseOrderService(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public Optional<Revision> revise(Command command) {
    return orders
        .findForChange(command.owner(), command.id())
        .map(order -> revision(order, command))
        .map(this::kept);
  }

  // The row is locked: nobody comes between this comparison and the change.
  private Revision revision(Order order, Command command) {
    return command.precondition().holds(order)
        ? order.revise(command.change(), clock.instant())
        : new Revision.Stale(order);
  }

  private Revision kept(Revision revision) {
    if (revision instanceof Revision.Revised revised) {
      orders.update(revised.order());
    }
    return revision;
  }
}
