package dev.ordergate.application.order.spi;

import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** {@link Orders} of a test. */
public final class InMemoryOrders implements Orders {

  private static final Comparator<Order> OLDEST_FIRST =
      Comparator.comparing(Order::createdAt).thenComparingLong(order -> order.id().value());

  private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();

  @Override
  public Order add(NewOrder order) {
    Order added =
        new Order(
            new OrderId(lastId.incrementAndGet()),
            order.owner(),
            order.title(),
            order.description(),
            OrderStatus.PENDING,
            order.createdAt(),
            order.createdAt(),
            0,
            Optional.empty());
    orders.put(added.id(), added);
    return added;
  }

  @Override
  public Optional<Order> find(AccountId owner, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(order -> isVisible(order, owner));
  }

  @Override
  public Optional<Order> findForChange(AccountId owner, OrderId id) {
    return find(owner, id);
  }

  @Override
  public Optional<Order> findDeletedForChange(AccountId owner, OrderId id) {
    return Optional.ofNullable(orders.get(id))
        .filter(order -> order.owner().equals(owner) && order.deletedAt().isPresent());
  }

  @Override
  public int purge(Instant deletedUntil, int limit) {
    List<OrderId> due =
        orders.values().stream()
            .filter(order -> order.deletedAt().map(at -> !at.isAfter(deletedUntil)).orElse(false))
            .sorted(Comparator.comparing(order -> order.deletedAt().orElseThrow()))
            .limit(limit)
            .map(Order::id)
            .toList();
    due.forEach(orders::remove);
    return due.size();
  }

  @Override
  public void update(Order order) {
    Order stored = orders.get(order.id());
    if (stored == null || stored.version() + 1 != order.version()) {
      throw new IllegalStateException("the order changed since it was read");
    }
    orders.put(order.id(), order);
  }

  @Override
  public List<Order> list(AccountId owner, Optional<Position> position, int limit) {
    boolean backwards = position.map(p -> p.direction() == Direction.NEWER).orElse(false);
    return orders.values().stream()
        .filter(order -> isVisible(order, owner))
        .filter(order -> position.map(p -> lies(order, p)).orElse(true))
        .sorted(backwards ? OLDEST_FIRST : OLDEST_FIRST.reversed())
        .limit(limit)
        .toList();
  }

  private static boolean isVisible(Order order, AccountId owner) {
    return order.owner().equals(owner) && order.deletedAt().isEmpty();
  }

  private static boolean lies(Order order, Position position) {
    int byTime = order.createdAt().compareTo(position.createdAt());
    int side = byTime != 0 ? byTime : Long.compare(order.id().value(), position.id().value());
    return position.direction() == Direction.NEWER ? side > 0 : side < 0;
  }
}
