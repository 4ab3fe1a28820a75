package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link OrderArchive} of a test. */
public final class InMemoryOrderArchive implements OrderArchive {

  private final List<Order> orders = new ArrayList<>();
  private Runnable beforeErasing = () -> {};

  public void add(Order order) {
    orders.add(order);
  }

  /** Has something done whenever orders are about to be erased. */
  public void beforeErasing(Runnable work) {
    beforeErasing = work;
  }

  @Override
  public List<Order> page(AccountId owner, Optional<OrderId> after, int limit) {
    long last = after.map(OrderId::value).orElse(0L);
    return orders.stream()
        .filter(order -> order.owner().equals(owner) && order.id().value() > last)
        .sorted(Comparator.comparingLong(order -> order.id().value()))
        .limit(limit)
        .toList();
  }

  /** Each order was created and nothing else became of it. */
  @Override
  public List<OrderEvent> history(AccountId owner, Optional<OrderEvent> after, int limit) {
    return page(owner, after.map(OrderEvent::order), limit).stream()
        .map(order -> OrderEvent.created(order, owner, Source.API))
        .toList();
  }

  @Override
  public Optional<OrderId> erase(AccountId owner, Optional<OrderId> after, int limit) {
    beforeErasing.run();
    List<Order> some = page(owner, after, limit);
    orders.removeAll(Set.copyOf(some));
    return some.stream().map(Order::id).reduce((earlier, later) -> later);
  }
}
