package dev.ordergate.adapters.persistence.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderField;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the orders of one account have to be, told a second time and as plainly as possible: it
 * shares the records of the code it judges, but none of its rules.
 */
final class OrderModel implements ReviseOrder, DeleteOrder, RestoreOrder {

  private static final Map<OrderStatus, Set<OrderStatus>> ARROWS =
      Map.of(
          OrderStatus.PENDING,
          Set.of(
              OrderStatus.IN_PROGRESS,
              OrderStatus.ON_HOLD,
              OrderStatus.COMPLETED,
              OrderStatus.CANCELLED),
          OrderStatus.IN_PROGRESS,
          Set.of(OrderStatus.ON_HOLD, OrderStatus.COMPLETED, OrderStatus.CANCELLED),
          OrderStatus.ON_HOLD,
          Set.of(OrderStatus.IN_PROGRESS, OrderStatus.CANCELLED),
          OrderStatus.COMPLETED,
          Set.of(OrderStatus.PENDING),
          OrderStatus.CANCELLED,
          Set.of(OrderStatus.PENDING));
  private static final Set<OrderStatus> CLOSED =
      Set.of(OrderStatus.COMPLETED, OrderStatus.CANCELLED);

  private final InstantSource clock;
  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final Map<OrderId, List<OrderEvent>> history = new LinkedHashMap<>();

  OrderModel(InstantSource clock) {
    this.clock = clock;
  }

  /** All there are, in the trash or not, the oldest first. */
  List<Order> orders() {
    return List.copyOf(orders.values());
  }

  List<OrderEvent> history(OrderId id) {
    return history.getOrDefault(id, List.of());
  }

  List<Order> list(Ordering ordering, boolean deleted) {
    Comparator<Order> byKey =
        switch (ordering.key()) {
          case CREATED_AT -> comparing(Order::createdAt);
          case UPDATED_AT -> comparing(Order::updatedAt);
          // The bytes of UTF-8 sort as the code points do.
          case TITLE ->
              comparing(order -> order.title().value().getBytes(UTF_8), Arrays::compareUnsigned);
        };
    Comparator<Order> ascending = byKey.thenComparingLong(order -> order.id().value());
    return orders.values().stream()
        .filter(order -> isDeleted(order) == deleted)
        .sorted(ordering.descending() ? ascending.reversed() : ascending)
        .toList();
  }

  /** Creates an order with the number that the database gave it. */
  PlaceOrder.Result place(OrderId id, PlaceOrder.Command command) {
    Order order =
        new Order(
            id,
            command.owner(),
            command.title(),
            command.description(),
            OrderStatus.PENDING,
            clock.instant(),
            clock.instant(),
            0,
            Optional.empty());
    Map<OrderField, FieldChange> changes =
        Map.of(
            OrderField.TITLE, new FieldChange(Optional.empty(), order.title().value()),
            OrderField.DESCRIPTION, new FieldChange(Optional.empty(), order.description().value()),
            OrderField.STATUS, new FieldChange(Optional.empty(), "PENDING"));
    return new PlaceOrder.Result.Placed(
        put(order, OrderEvent.Type.CREATE, changes, Reason.NONE, command.source()));
  }

  @Override
  public Optional<Revision> revise(ReviseOrder.Command command) {
    return find(command.owner(), command.id())
        .filter(order -> !isDeleted(order))
        .map(order -> revise(order, command));
  }

  private Revision revise(Order order, ReviseOrder.Command command) {
    if (isStale(order, command.precondition())) {
      return new Revision.Stale(order);
    }
    OrderChange change = command.change();
    Order wanted =
        new Order(
            order.id(),
            order.owner(),
            change.title().orElse(order.title()),
            change.description().orElse(order.description()),
            change.status().orElse(order.status()),
            order.createdAt(),
            clock.instant(),
            order.version() + 1,
            Optional.empty());
    Map<OrderField, FieldChange> changes = new EnumMap<>(OrderField.class);
    note(changes, OrderField.TITLE, order.title().value(), wanted.title().value());
    note(
        changes, OrderField.DESCRIPTION, order.description().value(), wanted.description().value());
    boolean rewords = !changes.isEmpty();
    note(changes, OrderField.STATUS, order.status().name(), wanted.status().name());
    boolean moves = changes.containsKey(OrderField.STATUS);
    boolean closed = CLOSED.contains(order.status());

    Set<OrderStatus> allowed = ARROWS.getOrDefault(order.status(), Set.of());
    if (moves && !allowed.contains(wanted.status())) {
      return new Revision.IllegalTransition(order.status(), wanted.status(), allowed);
    }
    if (moves && closed && change.reason().equals(Reason.NONE)) {
      return new Revision.ReasonRequired(order.status(), wanted.status());
    }
    if (rewords && closed) {
      return new Revision.Closed(order.status());
    }
    if (changes.isEmpty()) {
      return new Revision.Unchanged(order);
    }
    OrderEvent.Type type = moves ? OrderEvent.Type.STATUS : OrderEvent.Type.REVISE;
    return new Revision.Revised(put(wanted, type, changes, change.reason(), command.source()));
  }

  @Override
  public DeleteOrder.Result delete(DeleteOrder.Command command) {
    Optional<Order> found = find(command.owner(), command.id());
    if (found.isEmpty()) {
      return new DeleteOrder.Result.NotFound();
    }
    Order order = found.orElseThrow();
    if (isDeleted(order)) {
      return isLongDeleted(order)
          ? new DeleteOrder.Result.NotFound()
          : new DeleteOrder.Result.AlreadyDeleted();
    }
    if (isStale(order, command.precondition())) {
      return new DeleteOrder.Result.Stale(order);
    }
    Order deleted = moved(order, Optional.of(clock.instant()));
    return new DeleteOrder.Result.Deleted(
        put(deleted, OrderEvent.Type.DELETE, Map.of(), Reason.NONE, command.source()));
  }

  @Override
  public RestoreOrder.Result restore(RestoreOrder.Command command) {
    Optional<Order> found = find(command.owner(), command.id());
    if (found.isEmpty()) {
      return new RestoreOrder.Result.NotFound();
    }
    Order order = found.orElseThrow();
    if (!isDeleted(order)) {
      return new RestoreOrder.Result.NotDeleted();
    }
    if (isLongDeleted(order)) {
      return new RestoreOrder.Result.NotFound();
    }
    if (isStale(order, command.precondition())) {
      return new RestoreOrder.Result.Stale(order);
    }
    return new RestoreOrder.Result.Restored(
        put(
            moved(order, Optional.empty()),
            OrderEvent.Type.RESTORE,
            Map.of(),
            Reason.NONE,
            command.source()));
  }

  private Optional<Order> find(AccountId owner, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(order -> order.owner().equals(owner));
  }

  private Order put(
      Order order,
      OrderEvent.Type type,
      Map<OrderField, FieldChange> changes,
      Reason reason,
      Source source) {
    orders.put(order.id(), order);
    List<OrderEvent> events = history.computeIfAbsent(order.id(), id -> new ArrayList<>());
    events.add(
        new OrderEvent(
            order.id(),
            events.size() + 1,
            type,
            order.owner(),
            clock.instant(),
            changes,
            reason,
            source));
    return order;
  }

  private Order moved(Order order, Optional<Instant> deletedAt) {
    return new Order(
        order.id(),
        order.owner(),
        order.title(),
        order.description(),
        order.status(),
        order.createdAt(),
        clock.instant(),
        order.version() + 1,
        deletedAt);
  }

  private boolean isLongDeleted(Order order) {
    Duration inTrash = Duration.between(order.deletedAt().orElseThrow(), clock.instant());
    return inTrash.compareTo(Duration.ofDays(30)) >= 0;
  }

  private static boolean isDeleted(Order order) {
    return order.deletedAt().isPresent();
  }

  private static boolean isStale(Order order, Precondition precondition) {
    return precondition.versions().map(seen -> !seen.contains(order.version())).orElse(false);
  }

  private static void note(
      Map<OrderField, FieldChange> changes, OrderField field, String from, String to) {
    if (!from.equals(to)) {
      changes.put(field, new FieldChange(Optional.of(from), to));
    }
  }
}
