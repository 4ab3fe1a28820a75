package dev.ordergate.application.order.service;

import dev.ordergate.application.order.PurgeTrash;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Order;
import java.time.InstantSource;

/** {@link PurgeTrash} over {@link Orders}. */
public final class PurgeTrashService implements PurgeTrash {

  private final Orders orders;
  private final InstantSource clock;

  public PurgeTrashService(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public int purge() {
    return orders.purge(clock.instant().minus(Order.KEPT_IN_TRASH), BATCH);
  }
}
