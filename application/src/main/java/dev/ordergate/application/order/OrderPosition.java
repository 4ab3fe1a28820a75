package dev.ordergate.application.order;

import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.time.Instant;

/**
 * A place between two orders. It names the order next to it, so what is created or deleted
 * elsewhere moves nothing.
 *
 * @param edge of the order next to it
 * @param id of the order next to it
 * @param direction which way the page lies
 * @param inclusive whether the page begins with the order next to it, should it still be there
 */
public record OrderPosition(Edge edge, OrderId id, Direction direction, boolean inclusive) {

  /** The place right beside an order that is on another page. */
  public OrderPosition(Edge edge, OrderId id, Direction direction) {
    this(edge, id, direction, false);
  }

  /** The same place, looking the other way: at exactly those orders that lie behind now. */
  public OrderPosition turned() {
    Direction back =
        switch (direction) {
          case FORWARD -> Direction.BACKWARD;
          case BACKWARD -> Direction.FORWARD;
        };
    return new OrderPosition(edge, id, back, !inclusive);
  }

  /** What an order is placed by in a list. */
  public sealed interface Edge {

    /** In a list by time. */
    record Time(Instant value) implements Edge {}

    /** In a list by title. */
    record Text(String value) implements Edge {

      /** Never the title, so that no log shows it. */
      @Override
      public String toString() {
        return "Text[hidden]";
      }
    }

    /** That of {@code order} in a list by {@code key}. */
    static Edge of(Order order, Ordering.Key key) {
      return switch (key) {
        case CREATED_AT -> new Time(order.createdAt());
        case UPDATED_AT -> new Time(order.updatedAt());
        case TITLE -> new Text(order.title().value());
      };
    }
  }

  /** Which side of a position a page lies on. */
  public enum Direction {
    FORWARD,
    BACKWARD
  }
}
