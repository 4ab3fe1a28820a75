package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.domain.order.Order;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of one order. */
@CheckedTemplate(basePath = "order")
final class OrderTemplates {

  private OrderTemplates() {}

  static native TemplateInstance detail(
      OrderView order, List<Move> moves, String reason, FieldErrors errors, Notice notice);

  /** The page with the reason somebody typed and what is wrong with it. */
  static TemplateInstance of(Order order, String reason, FieldErrors errors, Notice notice) {
    return detail(OrderView.of(order), Move.from(order.status()), reason, errors, notice);
  }
}
