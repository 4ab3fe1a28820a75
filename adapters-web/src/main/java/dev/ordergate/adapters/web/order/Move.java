package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.OrderStatus;
import java.util.Comparator;
import java.util.List;

/**
 * A button that moves an order on.
 *
 * @param status the value it sends
 */
public record Move(String status, String label) {

  static final List<OrderStatus> LIKELIEST_FIRST =
      List.of(
          OrderStatus.PENDING,
          OrderStatus.IN_PROGRESS,
          OrderStatus.COMPLETED,
          OrderStatus.ON_HOLD,
          OrderStatus.CANCELLED);

  static List<Move> from(OrderStatus from) {
    return from.allowed().stream()
        .sorted(Comparator.comparingInt(LIKELIEST_FIRST::indexOf))
        .map(to -> new Move(to.name(), Words.move(from, to)))
        .toList();
  }
}
