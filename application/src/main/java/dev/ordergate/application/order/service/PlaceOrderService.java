package dev.ordergate.application.order.service;

import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.IdempotencyKeys.Claim;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.time.Instant;
import java.time.InstantSource;

/** {@link PlaceOrder} over {@link Orders}. */
public final class PlaceOrderService implements PlaceOrder {

  private final Orders orders;
  private final OrderHistory history;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  public PlaceOrderService(
      Orders orders, OrderHistory history, IdempotencyKeys keys, InstantSource clock) {
    this.orders = orders;
    this.history = history;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Result place(Command command) {
    return command
        .key()
        .map(key -> placeOnce(command, Fingerprint.of(key.value())))
        .orElseGet(() -> new Result.Placed(create(command)));
  }

  private Result placeOnce(Command command, Fingerprint key) {
    Instant now = clock.instant();
    Fingerprint body = command.fingerprint();
    Instant expiredUntil = now.minus(IdempotencyKey.LIFETIME);
    return switch (keys.claim(command.owner(), key, body, now, expiredUntil)) {
      case Claim.Granted granted -> {
        Order order = create(command);
        keys.bind(command.owner(), key, order.id());
        yield new Result.Placed(order);
      }
      case Claim.Used(Fingerprint earlier, OrderId order) ->
          earlier.equals(body)
              ? new Result.Replayed(history.creation(order).createdOrder())
              : new Result.KeyReused();
      case Claim.InUse inUse -> new Result.KeyInUse();
    };
  }

  private Order create(Command command) {
    Order order =
        orders.add(
            new NewOrder(command.owner(), command.title(), command.description(), clock.instant()));
    history.append(OrderEvent.created(order, command.owner(), command.source()));
    return order;
  }
}
