package dev.ordergate.application.order.spi;

import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.util.List;

/** The histories of all orders. An entry stays as it is for as long as its order does. */
public interface OrderHistory {

  /** Adds an entry, in the transaction that makes the change it tells of. */
  void append(OrderEvent event);

  /** The history of an order, oldest first. */
  List<OrderEvent> of(OrderId order);
}
