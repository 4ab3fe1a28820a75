package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.text.IdNumber;

/** Addresses of the pages about orders. */
final class OrderPaths {

  static final String LIST = "/orders/";
  static final String NEW = LIST + "new/";
  static final String CREATE = LIST + "create/";
  static final String TRASH = LIST + "trash/";
  static final String EXPORT = LIST + "export/";

  /** Only numbers: {@code new} and what else comes are pages of their own. */
  static final String ID = "{id: " + IdNumber.FORM + "}";

  private OrderPaths() {}

  static String of(OrderId id) {
    return LIST + id.value() + "/";
  }

  static String edit(OrderId id) {
    return of(id) + "edit/";
  }

  static String history(OrderId id) {
    return of(id) + "history/";
  }
}
