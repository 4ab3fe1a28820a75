package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderStatus;
import java.util.Map;

/** Counts orders by status. */
public interface CountOrders {

  /**
   * How many orders of {@code owner} a list with {@code filter} has, for every status.
   *
   * @throws TooManySearchesException where too many search
   */
  Map<OrderStatus, Long> count(AccountId owner, OrderFilter filter);
}
