package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;

/** Creates an order. */
public interface PlaceOrder {

  /** The order to create, and for whom. */
  record Command(AccountId owner, Title title, Description description, Source source) {}

  /** The created order: PENDING, version 0. */
  Order place(Command command);
}
