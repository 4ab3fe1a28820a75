package dev.ordergate.application.order.spi;

import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** {@link Orders} of a test. */
public final class InMemoryOrders implements Orders {

  private static final Comparator<Edge> EDGES = InMemoryOrders::compare;

  private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final OrderHistory history;

  /** With a history that nobody reads. */
  public InMemoryOrders() {
    this(new InMemoryOrderHistory());
  }

  public InMemoryOrders(OrderHistory history) {
    this.history = history;
  }

  @Override
  public Order add(NewOrder order, Source source) {
    Order added = order.numbered(new OrderId(lastId.incrementAndGet()));
    orders.put(added.id(), added);
    history.append(OrderEvent.created(added, added.owner(), source));
    return added;
  }

  @Override
  public Optional<Order> find(AccountId owner, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(order -> isVisible(order, owner));
  }

  @Override
  public Optional<Order> findDeleted(AccountId owner, OrderId id) {
    return findEvenDeletedForChange(owner, id).filter(order -> order.deletedAt().isPresent());
  }

  @Override
  public Optional<Order> findForChange(AccountId owner, OrderId id) {
    return find(owner, id);
  }

  @Override
  public Optional<Order> findEvenDeletedForChange(AccountId owner, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(order -> order.owner().equals(owner));
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
  public List<Order> list(
      Optional<AccountId> owner,
      OrderFilter filter,
      Ordering ordering,
      Optional<OrderPosition> position,
      int limit,
      int bytes,
      boolean patient) {
    Comparator<Order> comparator = comparator(ordering);
    boolean backward = position.map(p -> p.direction() == Direction.BACKWARD).orElse(false);
    Comparator<Order> reading = backward ? comparator.reversed() : comparator;
    AtomicInteger bytesBefore = new AtomicInteger();
    return orders.values().stream()
        .filter(order -> owner.map(order.owner()::equals).orElse(true))
        .filter(order -> passes(order, filter))
        .filter(order -> position.map(p -> lies(order, ordering, p)).orElse(true))
        .sorted(reading)
        .limit(limit)
        .takeWhile(order -> bytesBefore.getAndAdd(order.description().bytes()) <= bytes)
        .toList();
  }

  @Override
  public Map<OrderStatus, Long> count(AccountId owner, OrderFilter filter) {
    Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
    for (OrderStatus status : OrderStatus.values()) {
      counts.put(
          status,
          orders.values().stream()
              .filter(order -> order.owner().equals(owner) && order.status() == status)
              .filter(order -> passes(order, filter))
              .count());
    }
    return counts;
  }

  /** By number, those in the trash among them. */
  List<Order> of(AccountId owner) {
    return orders.values().stream()
        .filter(order -> order.owner().equals(owner))
        .sorted(Comparator.comparingLong(order -> order.id().value()))
        .toList();
  }

  void erase(Order order) {
    orders.remove(order.id());
  }

  private static boolean isVisible(Order order, AccountId owner) {
    return order.owner().equals(owner) && order.deletedAt().isEmpty();
  }

  private static boolean passes(Order order, OrderFilter filter) {
    String text = order.title().value() + "\n" + order.description().value();
    return filter.statuses().contains(order.status())
        && filter.search().map(term -> contains(text, term.value())).orElse(true)
        && filter.createdAfter().map(time -> !order.createdAt().isBefore(time)).orElse(true)
        && filter.createdBefore().map(order.createdAt()::isBefore).orElse(true)
        && filter.updatedAfter().map(time -> !order.updatedAt().isBefore(time)).orElse(true)
        && filter.updatedBefore().map(order.updatedAt()::isBefore).orElse(true)
        && filter.deleted() == order.deletedAt().isPresent();
  }

  private static boolean contains(String text, String term) {
    return text.toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT));
  }

  private static Comparator<Order> comparator(Ordering ordering) {
    Comparator<Order> ascending =
        Comparator.comparing((Order order) -> Edge.of(order, ordering.key()), EDGES)
            .thenComparingLong(order -> order.id().value());
    return ordering.descending() ? ascending.reversed() : ascending;
  }

  private static boolean lies(Order order, Ordering ordering, OrderPosition position) {
    int byEdge = EDGES.compare(Edge.of(order, ordering.key()), position.edge());
    int side = byEdge != 0 ? byEdge : Long.compare(order.id().value(), position.id().value());
    if (side == 0) {
      return position.inclusive();
    }
    boolean forward = position.direction() == Direction.FORWARD;
    return forward == ordering.descending() ? side < 0 : side > 0;
  }

  private static int compare(Edge one, Edge other) {
    return switch (one) {
      case Edge.Time(Instant time) -> time.compareTo(((Edge.Time) other).value());
      case Edge.Text(String text) ->
          Arrays.compareUnsigned(utf8(text), utf8(((Edge.Text) other).value()));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
