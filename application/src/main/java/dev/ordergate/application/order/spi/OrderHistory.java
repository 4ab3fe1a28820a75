package dev.ordergate.application.order.spi;

import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.util.List;

/** The histories of all orders. An entry stays as it is for as long as its order does. */
public interface OrderHistory {

  /** Adds an entry, in the transaction that makes the change it tells of. */
  void append(OrderEvent event);

  /**
   * A part of the history of an order, oldest first.
   *
   * @param after the number of the entry before it; 0 for the first
   * @param limit most entries to read
   */
  List<OrderEvent> page(OrderId order, int after, int limit);
}
