package dev.ordergate.application.order.service;

import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import java.time.InstantSource;

/** {@link PlaceOrder} over {@link Orders}. */
public final class PlaceOrderService implements PlaceOrder {

  private final Orders orders;
  private final InstantSource clock;

  public PlaceOrderService(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public Order place(Command command) {
    return orders.add(
        new NewOrder(command.owner(), command.title(), command.description(), clock.instant()));
  }
}
