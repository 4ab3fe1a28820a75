package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** {@link OrderArchive} of a test. */
public final class InMemoryOrderArchive implements OrderArchive {

  private final InMemoryOrders orders;
  private final InMemoryOrderHistory history;
  private Runnable beforeErasing = () -> {};

  public InMemoryOrderArchive(InMemoryOrders orders, InMemoryOrderHistory history) {
    this.orders = orders;
    this.history = history;
  }

  /** Has something done whenever orders are about to be erased. */
  public void beforeErasing(Runnable work) {
    beforeErasing = work;
  }

  @Override
  public List<Order> page(AccountId owner, Optional<OrderId> after, int limit) {
    long last = after.map(OrderId::value).orElse(0L);
    return orders.of(owner).stream()
        .filter(order -> order.id().value() > last)
        .limit(limit)
        .toList();
  }

  @Override
  public List<OrderEvent> history(AccountId owner, Optional<OrderEvent> after, int limit) {
    List<OrderEvent> entries =
        orders.of(owner).stream().flatMap(order -> history.of(order.id()).stream()).toList();
    return entries.stream()
        .skip(after.map(entry -> entries.indexOf(entry) + 1).orElse(0))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<OrderId> erase(AccountId owner, Optional<OrderId> after, int limit) {
    beforeErasing.run();
    List<Order> some = page(owner, after, limit);
    some.forEach(orders::erase);
    return some.stream().map(Order::id).reduce((earlier, later) -> later);
  }
}
