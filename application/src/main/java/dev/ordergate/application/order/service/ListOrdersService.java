package dev.ordergate.application.order.service;

import dev.ordergate.application.order.ListOrders;
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
    // One more than asked for tells whether the list goes on.
    List<Order> found = orders.list(query.owner(), query.position(), query.limit() + 1);
    boolean goesOn = found.size() > query.limit();
    List<Order> nearest = goesOn ? found.subList(0, query.limit()) : found;
    boolean backwards = query.position().map(p -> p.direction() == Direction.NEWER).orElse(false);
    List<Order> page = backwards ? nearest.reversed() : nearest;
    if (page.isEmpty()) {
      return new Page(page, Optional.empty(), Optional.empty());
    }
    boolean olderExist = backwards || goesOn;
    boolean newerExist = backwards ? goesOn : query.position().isPresent();
    return new Page(
        List.copyOf(page),
        olderExist ? Optional.of(beside(page.getLast(), Direction.OLDER)) : Optional.empty(),
        newerExist ? Optional.of(beside(page.getFirst(), Direction.NEWER)) : Optional.empty());
  }

  private static Position beside(Order order, Direction direction) {
    return new Position(order.createdAt(), order.id(), direction);
  }
}
