package dev.ordergate.domain.order;

import java.util.Set;

/** What became of a change somebody asked for. */
public sealed interface Revision {

  /** The order changed; its version rose by one. */
  record Revised(Order order) implements Revision {}

  /** The order already was as asked; nothing is recorded. */
  record Unchanged(Order order) implements Revision {}

  /** The change was meant for another version; this is what the order is by now. */
  record Stale(Order current) implements Revision {}

  /** No arrow leads from {@code from} to {@code to}. */
  record IllegalTransition(OrderStatus from, OrderStatus to, Set<OrderStatus> allowed)
      implements Revision {}

  /** Taking a closed order up again needs a reason. */
  record ReasonRequired(OrderStatus from, OrderStatus to) implements Revision {}

  /** Title and description of a closed order are locked. */
  record Closed(OrderStatus status) implements Revision {}
}
