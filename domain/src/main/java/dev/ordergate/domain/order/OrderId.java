package dev.ordergate.domain.order;

/** Number of an order, positive. */
public record OrderId(long value) {
  public OrderId {
    if (value < 1) {
      throw new IllegalArgumentException("an order id is positive");
    }
  }
}
