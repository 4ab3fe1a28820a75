package dev.ordergate.domain.order;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an order stands, and where it may go from there. */
public enum OrderStatus {
  PENDING,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  CANCELLED;

  private static final Map<OrderStatus, Set<OrderStatus>> ARROWS =
      Map.of(
          PENDING, EnumSet.of(IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED),
          IN_PROGRESS, EnumSet.of(ON_HOLD, COMPLETED, CANCELLED),
          ON_HOLD, EnumSet.of(IN_PROGRESS, CANCELLED),
          COMPLETED, EnumSet.of(PENDING),
          CANCELLED, EnumSet.of(PENDING));

  /** The statuses an order may move to, in declaration order; never its own. */
  public Set<OrderStatus> allowed() {
    return EnumSet.copyOf(ARROWS.getOrDefault(this, Set.of()));
  }

  /** Whether the work is over: title and description of a closed order are locked. */
  public boolean isClosed() {
    return this == COMPLETED || this == CANCELLED;
  }

  /** Whether moving from here to {@code next} takes a closed order up again. */
  public boolean isReopening(OrderStatus next) {
    return isClosed() && next == PENDING;
  }
}
