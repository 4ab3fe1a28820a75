package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderStatus;
import java.time.Instant;

/**
 * An order as pages show it.
 *
 * @param path its page
 * @param statusClass names the colour of its status
 * @param changed whether it is any more what was created
 */
public record OrderView(
    long id,
    String path,
    String title,
    String description,
    String status,
    String statusClass,
    boolean closed,
    int version,
    boolean changed,
    Instant createdAt,
    Instant updatedAt) {

  static OrderView of(Order order) {
    OrderStatus status = order.status();
    return new OrderView(
        order.id().value(),
        OrderPaths.of(order.id()),
        order.title().value(),
        order.description().value(),
        Words.status(status),
        Words.statusClass(status),
        status.isClosed(),
        order.version(),
        order.version() > 0,
        order.createdAt(),
        order.updatedAt());
  }
}
