package dev.ordergate.adapters.web.order;

import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.ListOrders.Query;

/** A page of orders that somebody looks at. */
final class ShownPage {

  private ShownPage() {}

  /** The page asked for, or the first one where its orders are gone: an empty one helps nobody. */
  static Page of(ListOrders orders, Query query) {
    Page page = orders.list(query);
    return query.position().isPresent() && page.orders().isEmpty()
        ? orders.list(query.fromTheStart())
        : page;
  }
}
