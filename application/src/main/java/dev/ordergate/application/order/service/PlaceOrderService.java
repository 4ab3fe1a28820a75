package dev.ordergate.application.order.service;

import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import java.time.InstantSource;

/** {@link PlaceOrder} over {@link Orders}. */
public final class PlaceOrderService implements PlaceOrder {

  private final Orders orders;
  private final OrderHistory history;
  private final InstantSource clock;

  public PlaceOrderService(Orders orders, OrderHistory history, InstantSource clock) {
    this.orders = orders;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public Order place(Command command) {
    Order order =
        orders.add(
            new NewOrder(command.owner(), command.title(), command.description(), clock.instant()));
    history.append(OrderEvent.created(order, command.owner(), command.source()));
    return order;
  }
}
