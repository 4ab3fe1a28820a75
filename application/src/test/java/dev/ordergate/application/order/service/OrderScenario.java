package dev.ordergate.application.order.service;

import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.spi.InMemoryOrders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Title;

/** Somebody's orders. */
final class OrderScenario {

  static final AccountId OWNER = new AccountId(1);
  static final AccountId SOMEBODY_ELSE = new AccountId(2);

  final AdjustableClock clock = new AdjustableClock(People.NOW);
  final InMemoryOrders orders = new InMemoryOrders();

  Order place(String title) {
    return new PlaceOrderService(orders, clock)
        .place(new PlaceOrder.Command(OWNER, new Title(title), new Description("Text")));
  }
}
