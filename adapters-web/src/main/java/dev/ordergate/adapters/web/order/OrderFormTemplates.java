package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.FieldErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form for a new order, for one there is, and for one that was changed meanwhile. */
@CheckedTemplate(basePath = "order")
final class OrderFormTemplates {

  private OrderFormTemplates() {}

  static native TemplateInstance create(
      OrderForm form, String key, FieldErrors errors, boolean deleted);

  static native TemplateInstance edit(
      OrderView order, int version, OrderForm form, FieldErrors errors);

  static native TemplateInstance conflict(OrderView order, Conflict conflict);
}
