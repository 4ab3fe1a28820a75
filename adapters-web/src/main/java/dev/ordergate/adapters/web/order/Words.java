package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.OrderStatus;
import java.util.Locale;

/** What people call statuses and the ways between them. */
final class Words {

  private Words() {}

  static String status(OrderStatus status) {
    return switch (status) {
      case PENDING -> "Pending";
      case IN_PROGRESS -> "In progress";
      case ON_HOLD -> "On hold";
      case COMPLETED -> "Completed";
      case CANCELLED -> "Cancelled";
    };
  }

  static String statusClass(OrderStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String move(OrderStatus from, OrderStatus to) {
    return switch (to) {
      case PENDING -> "Reopen";
      case IN_PROGRESS -> from == OrderStatus.ON_HOLD ? "Resume" : "Start";
      case ON_HOLD -> "Put on hold";
      case COMPLETED -> "Complete";
      case CANCELLED -> "Cancel order";
    };
  }
}
