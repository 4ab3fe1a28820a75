package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.OrderStatus;
import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of the list: all orders, the open ones, those of one status. */
public enum ListTab {
  ALL,
  OPEN,
  PENDING,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  CANCELLED;

  static ListTab parse(String word) {
    return Arrays.stream(values())
        .filter(tab -> tab.word().equals(word))
        .findFirst()
        .orElseThrow(BadRequestException::new);
  }

  /** What an address calls it; nothing where it shows all. */
  public String word() {
    return switch (this) {
      case ALL -> "";
      case OPEN -> "open";
      case PENDING, IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED -> name();
    };
  }

  /** What people call it. */
  public String label() {
    return switch (this) {
      case ALL -> "All";
      case OPEN -> "Open";
      case PENDING, IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED ->
          Words.status(OrderStatus.valueOf(name()));
    };
  }

  Set<OrderStatus> statuses() {
    return switch (this) {
      case ALL -> EnumSet.allOf(OrderStatus.class);
      case OPEN ->
          Arrays.stream(OrderStatus.values())
              .filter(status -> !status.isClosed())
              .collect(Collectors.toSet());
      case PENDING, IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED ->
          EnumSet.of(OrderStatus.valueOf(name()));
    };
  }

  long of(Map<OrderStatus, Long> counts) {
    return statuses().stream().mapToLong(status -> counts.getOrDefault(status, 0L)).sum();
  }
}
