package dev.ordergate.application.order.spi;

import dev.ordergate.domain.order.OrderStatus;
import java.util.Map;

/** How many orders there are, whoever they belong to. */
public interface OrderTotals {

  /** Those outside of the trash, by status; every status is in it. */
  Map<OrderStatus, Long> byStatus();
}
