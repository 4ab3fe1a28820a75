package dev.ordergate.application.order.service;

import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.spi.Orders;
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
        .map(order -> order.revise(command.change(), clock.instant()))
        .map(this::kept);
  }

  private Revision kept(Revision revision) {
    if (revision instanceof Revision.Revised revised) {
      orders.update(revised.order());
    }
    return revision;
  }
}
