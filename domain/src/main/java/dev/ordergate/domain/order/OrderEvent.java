package dev.ordergate.domain.order;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An entry in the history of an order; entries are only ever added.
 *
 * @param seq 1 for the creation, and one more for each change
 * @param actor who did it
 * @param changes the fields that changed; none where the order went into the trash or came back
 */
public record OrderEvent(
    OrderId order,
    int seq,
    Type type,
    AccountId actor,
    Instant at,
    Map<OrderField, FieldChange> changes,
    Reason reason,
    Source source) {

  /** What was done. */
  public enum Type {
    CREATE,
    /** Title or description changed, the status did not. */
    REVISE,
    /** The status moved, and maybe the texts with it. */
    STATUS,
    DELETE,
    RESTORE;

    /** The word used outside: its name in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OrderEvent {
    EnumMap<OrderField, FieldChange> inOrder = new EnumMap<>(OrderField.class);
    inOrder.putAll(changes);
    changes = Collections.unmodifiableMap(inOrder);
  }

  /** The creation of {@code order}. */
  public static OrderEvent created(Order order, AccountId actor, Source source) {
    Map<OrderField, FieldChange> changes = new EnumMap<>(OrderField.class);
    for (OrderField field : OrderField.values()) {
      changes.put(field, new FieldChange(Optional.empty(), value(order, field)));
    }
    return of(Type.CREATE, order, changes, actor, Reason.NONE, source);
  }

  /** What made {@code after} of {@code before}. */
  public static OrderEvent changed(
      Order before, Order after, AccountId actor, Reason reason, Source source) {
    Map<OrderField, FieldChange> changes = new EnumMap<>(OrderField.class);
    for (OrderField field : OrderField.values()) {
      String from = value(before, field);
      String to = value(after, field);
      if (!from.equals(to)) {
        changes.put(field, new FieldChange(Optional.of(from), to));
      }
    }
    Type type = changes.containsKey(OrderField.STATUS) ? Type.STATUS : Type.REVISE;
    return of(type, after, changes, actor, reason, source);
  }

  /** The deletion that put {@code order} in the trash. */
  public static OrderEvent deleted(Order order, AccountId actor, Source source) {
    return of(Type.DELETE, order, Map.of(), actor, Reason.NONE, source);
  }

  /** What took {@code order} back from the trash. */
  public static OrderEvent restored(Order order, AccountId actor, Source source) {
    return of(Type.RESTORE, order, Map.of(), actor, Reason.NONE, source);
  }

  private static OrderEvent of(
      Type type,
      Order order,
      Map<OrderField, FieldChange> changes,
      AccountId actor,
      Reason reason,
      Source source) {
    // The version rises by one with each entry, so it numbers them.
    return new OrderEvent(
        order.id(), order.version() + 1, type, actor, order.updatedAt(), changes, reason, source);
  }

  private static String value(Order order, OrderField field) {
    return switch (field) {
      case TITLE -> order.title().value();
      case DESCRIPTION -> order.description().value();
      case STATUS -> order.status().name();
    };
  }
}
