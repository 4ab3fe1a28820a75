package dev.ordergate.application.order.spi;

import dev.ordergate.domain.order.OrderStatus;
import java.util.Map;

/** How many orders there are, whoever they belong to. */
public interface OrderTotals {

  /**
   * Those outside of the trash, by status, as they were counted some minutes ago, or up to an hour
   * where counting failed; every status is in it, or none where they are unknown.
   */
  Map<OrderStatus, Long> byStatus();
}
