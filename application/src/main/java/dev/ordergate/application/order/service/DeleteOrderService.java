package dev.ordergate.application.order.service;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.time.InstantSource;
import java.util.Optional;

/** {@link DeleteOrder} over {@link Orders}. */
public final class DeleteOrderService implements DeleteOrder {

  private final Orders orders;
  private final InstantSource clock;

  public DeleteOrderService(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public boolean delete(AccountId owner, OrderId id) {
    Optional<Order> order = orders.findForChange(owner, id);
    order.map(found -> found.deleted(clock.instant())).ifPresent(orders::update);
    return order.isPresent();
  }
}
