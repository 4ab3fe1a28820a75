package dev.ordergate.standin;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The use cases about orders, in memory. */
@ApplicationScoped
public class InMemoryOrders implements PlaceOrder, FindOrder, ReviseOrder, DeleteOrder, ListOrders {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<Long, Order> orders = new ConcurrentSkipListMap<>();

  public void clear() {
    orders.clear();
  }

  @Override
  public PlaceOrder.Result place(PlaceOrder.Command command) {
    long id = orders.size() + 1L;
    Instant now = START.plusSeconds(id);
    Order order =
        new Order(
            new OrderId(id),
            command.owner(),
            command.title(),
            command.description(),
            OrderStatus.PENDING,
            now,
            now,
            0,
            Optional.empty());
    orders.put(id, order);
    return new PlaceOrder.Result.Placed(order);
  }

  @Override
  public Optional<Order> find(AccountId owner, OrderId id) {
    return Optional.ofNullable(orders.get(id.value()))
        .filter(order -> order.owner().equals(owner) && order.deletedAt().isEmpty());
  }

  @Override
  public Optional<Revision> revise(ReviseOrder.Command command) {
    Optional<Revision> revision =
        find(command.owner(), command.id())
            .map(order ->
                command.precondition().holds(order)
                    ? order.revise(command.change(), START)
                    : new Revision.Stale(order));
    if (revision.orElse(null) instanceof Revision.Revised(Order order)) {
      orders.put(order.id().value(), order);
    }
    return revision;
  }

  @Override
  public DeleteOrder.Result delete(DeleteOrder.Command command) {
    return find(command.owner(), command.id())
        .map(order -> delete(order, command))
        .orElseGet(DeleteOrder.Result.NotFound::new);
  }

  private DeleteOrder.Result delete(Order order, DeleteOrder.Command command) {
    if (!command.precondition().holds(order)) {
      return new DeleteOrder.Result.Stale(order);
    }
    Order deleted = order.deleted(START);
    orders.put(order.id().value(), deleted);
    return new DeleteOrder.Result.Deleted(deleted);
  }

  /** Numbers stand for times here, for later orders have higher ones. */
  @Override
  public Page list(Query query) {
    List<Order> all =
        orders.values().stream()
            .filter(order -> find(query.owner().orElseThrow(), order.id()).isPresent())
            .sorted(Comparator.comparingLong((Order order) -> order.id().value()).reversed())
            .toList();
    List<Long> ids = all.stream().map(order -> order.id().value()).toList();
    int from = query.position().map(position -> start(ids, position, query.limit())).orElse(0);
    int to = Math.min(from + query.limit(), all.size());
    return new Page(
        all.subList(from, to),
        to < all.size() ? Optional.of(at(all.get(to - 1), Direction.FORWARD)) : Optional.empty(),
        from > 0 ? Optional.of(at(all.get(from), Direction.BACKWARD)) : Optional.empty());
  }

  private static int start(List<Long> ids, Position position, int limit) {
    int index = ids.indexOf(position.id().value());
    return switch (position.direction()) {
      case FORWARD -> index + 1;
      case BACKWARD -> Math.max(0, index - limit);
    };
  }

  private static Position at(Order order, Direction direction) {
    return new Position(new Edge.Time(order.createdAt()), order.id(), direction);
  }
}
