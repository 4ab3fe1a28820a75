package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.OrderStatus;
import java.util.List;

/**
 * A button that moves an order on.
 *
 * @param status the value it sends
 * @param needsReason whether the person has to say why
 */
public record Move(String status, String label, boolean needsReason) {

  static List<Move> from(OrderStatus from) {
    return from.allowed().stream()
        .map(to -> new Move(to.name(), Words.move(from, to), from.isReopening(to)))
        .toList();
  }
}
