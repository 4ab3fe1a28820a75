package dev.ordergate.application.order.service;

import dev.ordergate.application.order.CountOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderStatus;
import java.util.Map;

/** {@link CountOrders} over {@link Orders}. */
public final class CountOrdersService implements CountOrders {

  private final Orders orders;

  public CountOrdersService(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Map<OrderStatus, Long> count(AccountId owner, OrderFilter filter) {
    return orders.count(owner, filter);
  }
}
