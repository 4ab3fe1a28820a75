package dev.ordergate.application.order.service;

import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.util.Optional;

/** {@link FindOrder} over {@link Orders}. */
public final class FindOrderService implements FindOrder {

  private final Orders orders;

  public FindOrderService(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<Order> find(AccountId owner, OrderId id) {
    return orders.find(owner, id);
  }
}
