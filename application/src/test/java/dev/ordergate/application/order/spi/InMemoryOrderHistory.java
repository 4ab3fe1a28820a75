package dev.ordergate.application.order.spi;

import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link OrderHistory} of a test. */
public final class InMemoryOrderHistory implements OrderHistory {

  private final List<OrderEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(OrderEvent event) {
    if (of(event.order()).stream().anyMatch(other -> other.seq() == event.seq())) {
      throw new IllegalStateException("there is such an entry");
    }
    events.add(event);
  }

  @Override
  public List<OrderEvent> page(OrderId order, int after, int limit) {
    return of(order).stream().filter(event -> event.seq() > after).limit(limit).toList();
  }

  /** All of it. */
  public List<OrderEvent> of(OrderId order) {
    return events.stream()
        .filter(event -> event.order().equals(order))
        .sorted(Comparator.comparingInt(OrderEvent::seq))
        .toList();
  }
}
