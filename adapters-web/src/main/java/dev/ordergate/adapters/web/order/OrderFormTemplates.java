package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.FieldErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form for a new order and for one there is. */
@CheckedTemplate(basePath = "order")
final class OrderFormTemplates {

  private OrderFormTemplates() {}

  static native TemplateInstance create(OrderForm form, FieldErrors errors);

  static native TemplateInstance edit(OrderView order, OrderForm form, FieldErrors errors);
}
