package dev.ordergate.domain.order;

import dev.ordergate.domain.text.IdNumber;
import java.util.Optional;

/** Number of an order, positive. */
public record OrderId(long value) {
  public OrderId {
    if (value < 1) {
      throw new IllegalArgumentException("an order id is positive");
    }
  }

  /** The id that {@code text} is, or empty where it is none. */
  public static Optional<OrderId> parse(String text) {
    return IdNumber.parse(text).map(OrderId::new);
  }
}
