package dev.ordergate.domain.order;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where an order stands, and where it may go from there. */
public enum OrderStatus {
  PENDING,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  CANCELLED;

  /** The status of that name, or empty where it is none. */
  public static Optional<OrderStatus> ofName(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }

  /** The statuses an order may move to, in declaration order; never its own. */
  public Set<OrderStatus> allowed() {
    return switch (this) {
      case PENDING -> EnumSet.of(IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED);
      case IN_PROGRESS -> EnumSet.of(ON_HOLD, COMPLETED, CANCELLED);
      case ON_HOLD -> EnumSet.of(IN_PROGRESS, CANCELLED);
      case COMPLETED, CANCELLED -> EnumSet.of(PENDING);
    };
  }

  /** Whether the work is over: title and description of a closed order are locked. */
  public boolean isClosed() {
    return switch (this) {
      case PENDING, IN_PROGRESS, ON_HOLD -> false;
      case COMPLETED, CANCELLED -> true;
    };
  }

  /** Whether moving from here to {@code next} takes a closed order up again. */
  public boolean isReopening(OrderStatus next) {
    return isClosed() && next == PENDING;
  }
}
