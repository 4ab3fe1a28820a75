package dev.ordergate.standin;

import dev.ordergate.application.order.CountOrders;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.application.order.service.CountOrdersService;
import dev.ordergate.application.order.service.DeleteOrderService;
import dev.ordergate.application.order.service.FindDeletedOrderService;
import dev.ordergate.application.order.service.ListOrdersService;
import dev.ordergate.application.order.service.PlaceOrderService;
import dev.ordergate.application.order.service.RestoreOrderService;
import dev.ordergate.application.order.service.ReviseOrderService;
import dev.ordergate.application.order.spi.InMemoryIdempotencyKeys;
import dev.ordergate.application.order.spi.InMemoryOrderHistory;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases about orders, in memory. */
@ApplicationScoped
public class InMemoryOrders
    implements PlaceOrder,
        FindOrder,
        FindDeletedOrder,
        ReviseOrder,
        DeleteOrder,
        RestoreOrder,
        ListOrders,
        CountOrders,
        ShowHistory {

  /** When everything happens. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final InstantSource CLOCK = InstantSource.fixed(START);

  private InMemoryOrderHistory history = new InMemoryOrderHistory();
  private dev.ordergate.application.order.spi.InMemoryOrders orders =
      new dev.ordergate.application.order.spi.InMemoryOrders(history);
  private InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(orders);

  public void clear() {
    history = new InMemoryOrderHistory();
    orders = new dev.ordergate.application.order.spi.InMemoryOrders(history);
    keys = new InMemoryIdempotencyKeys(orders);
  }

  @Override
  public PlaceOrder.Result place(PlaceOrder.Command command) {
    return new PlaceOrderService(orders, keys, CLOCK).place(command);
  }

  @Override
  public Optional<Order> find(AccountId owner, OrderId id) {
    return orders.find(owner, id);
  }

  @Override
  public Optional<Order> findDeleted(AccountId owner, OrderId id) {
    return new FindDeletedOrderService(orders, CLOCK).findDeleted(owner, id);
  }

  @Override
  public Optional<Revision> revise(ReviseOrder.Command command) {
    return new ReviseOrderService(orders, history, CLOCK).revise(command);
  }

  @Override
  public DeleteOrder.Result delete(DeleteOrder.Command command) {
    return new DeleteOrderService(orders, history, CLOCK).delete(command);
  }

  @Override
  public RestoreOrder.Result restore(RestoreOrder.Command command) {
    return new RestoreOrderService(orders, history, CLOCK).restore(command);
  }

  @Override
  public Page list(ListOrders.Query query) {
    return new ListOrdersService(orders).list(query);
  }

  @Override
  public Map<OrderStatus, Long> count(AccountId owner, OrderFilter filter) {
    return new CountOrdersService(orders).count(owner, filter);
  }

  @Override
  public Optional<List<Entry>> show(ShowHistory.Query query) {
    Optional<DisplayName> name = Optional.of(new DisplayName("Ada Lovelace"));
    return find(query.owner(), query.order())
        .map(order ->
            history.page(order.id(), query.after(), query.limit()).stream()
                .map(event -> new Entry(event, name))
                .toList());
  }
}
