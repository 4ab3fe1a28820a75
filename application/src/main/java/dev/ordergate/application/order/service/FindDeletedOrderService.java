package dev.ordergate.application.order.service;

import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.time.InstantSource;
import java.util.Optional;

/** {@link FindDeletedOrder} over {@link Orders}. */
public final class FindDeletedOrderService implements FindDeletedOrder {

  private final Orders orders;
  private final InstantSource clock;

  public FindDeletedOrderService(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public Optional<Order> findDeleted(AccountId owner, OrderId id) {
    return orders.findDeleted(owner, id).filter(order -> order.isRestorable(clock.instant()));
  }
}
