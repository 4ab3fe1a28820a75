package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.order.CountOrders;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.application.order.service.CountOrdersService;
import dev.ordergate.application.order.service.DeleteOrderService;
import dev.ordergate.application.order.service.FindDeletedOrderService;
import dev.ordergate.application.order.service.FindOrderService;
import dev.ordergate.application.order.service.ListOrdersService;
import dev.ordergate.application.order.service.PlaceOrderService;
import dev.ordergate.application.order.service.RestoreOrderService;
import dev.ordergate.application.order.service.ReviseOrderService;
import dev.ordergate.application.order.service.ShowHistoryService;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/**
 * Wires the use cases for orders. Those that send one statement need no transaction round it: it
 * would cost a round trip for its end and promise nothing more.
 */
class OrderUseCases {

  @Produces
  @ApplicationScoped
  PlaceOrder placeOrder(Orders orders, IdempotencyKeys keys, InstantSource clock) {
    return new PlaceOrderService(orders, keys, clock);
  }

  @Produces
  @ApplicationScoped
  FindOrder findOrder(Orders orders) {
    return new FindOrderService(orders);
  }

  @Produces
  @ApplicationScoped
  FindDeletedOrder findDeletedOrder(Orders orders, InstantSource clock) {
    return new FindDeletedOrderService(orders, clock);
  }

  @Produces
  @ApplicationScoped
  ListOrders listOrders(Orders orders) {
    return new ListOrdersService(orders);
  }

  @Produces
  @ApplicationScoped
  CountOrders countOrders(Orders orders) {
    return new CountOrdersService(orders);
  }

  @Produces
  @ApplicationScoped
  ReviseOrder reviseOrder(
      @BindingsSource(InTransaction.class) InterceptionProxy<ReviseOrder> proxy,
      Orders orders,
      OrderHistory history,
      InstantSource clock) {
    return proxy.create(new ReviseOrderService(orders, history, clock));
  }

  @Produces
  @ApplicationScoped
  DeleteOrder deleteOrder(
      @BindingsSource(InTransaction.class) InterceptionProxy<DeleteOrder> proxy,
      Orders orders,
      OrderHistory history,
      InstantSource clock) {
    return proxy.create(new DeleteOrderService(orders, history, clock));
  }

  @Produces
  @ApplicationScoped
  ShowHistory showHistory(
      @BindingsSource(InTransaction.class) InterceptionProxy<ShowHistory> proxy,
      Orders orders,
      OrderHistory history,
      Accounts accounts) {
    return proxy.create(new ShowHistoryService(orders, history, accounts));
  }

  @Produces
  @ApplicationScoped
  RestoreOrder restoreOrder(
      @BindingsSource(InTransaction.class) InterceptionProxy<RestoreOrder> proxy,
      Orders orders,
      OrderHistory history,
      InstantSource clock) {
    return proxy.create(new RestoreOrderService(orders, history, clock));
  }
}
