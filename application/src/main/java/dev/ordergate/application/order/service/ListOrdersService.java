package dev.ordergate.application.order.service;

import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Order;
import java.util.List;
import java.util.Optional;

/** {@link ListOrders} over {@link Orders}. */
public final class ListOrdersService implements ListOrders {

  private final Orders orders;

  public ListOrdersService(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Page list(Query query) {
    // One more than there is room for tells whether the list goes on.
    List<Order> found =
        orders.list(
            query.owner(),
            query.filter(),
            query.ordering(),
            query.position(),
            query.limit() + 1,
            MAX_BYTES,
            query.patient());
    List<Order> nearest = found.subList(0, fitting(found, query.limit()));
    boolean goesOn = found.size() > nearest.size();
    boolean backward = query.position().map(p -> p.direction() == Direction.BACKWARD).orElse(false);
    List<Order> page = backward ? nearest.reversed() : nearest;
    if (page.isEmpty()) {
      Optional<OrderPosition> back = query.position().map(OrderPosition::turned);
      return backward
          ? new Page(page, back, Optional.empty())
          : new Page(page, Optional.empty(), back);
    }
    boolean moreFollow = backward || goesOn;
    boolean morePrecede = backward ? goesOn : query.position().isPresent();
    return new Page(
        List.copyOf(page),
        moreFollow
            ? Optional.of(beside(page.getLast(), query, Direction.FORWARD))
            : Optional.empty(),
        morePrecede
            ? Optional.of(beside(page.getFirst(), query, Direction.BACKWARD))
            : Optional.empty());
  }

  private static int fitting(List<Order> orders, int limit) {
    int count = 0;
    int bytes = 0;
    while (count < Math.min(orders.size(), limit)) {
      bytes += orders.get(count).description().bytes();
      if (bytes > MAX_BYTES) {
        break;
      }
      count++;
    }
    return count;
  }

  private static OrderPosition beside(Order order, Query query, Direction direction) {
    return new OrderPosition(Edge.of(order, query.ordering().key()), order.id(), direction);
  }
}
