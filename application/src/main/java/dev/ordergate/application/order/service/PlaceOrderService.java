package dev.ordergate.application.order.service;

import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.IdempotencyKeys.Attempt;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import java.time.Instant;
import java.time.InstantSource;

/** {@link PlaceOrder} over {@link Orders}; it needs no transaction, as each step is whole. */
public final class PlaceOrderService implements PlaceOrder {

  private final Orders orders;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  public PlaceOrderService(Orders orders, IdempotencyKeys keys, InstantSource clock) {
    this.orders = orders;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Result place(Command command) {
    NewOrder order =
        new NewOrder(command.owner(), command.title(), command.description(), clock.instant());
    return command
        .key()
        .map(key -> placeOnce(order, command, Fingerprint.ofTexts(key.value())))
        .orElseGet(() -> new Result.Placed(orders.add(order, command.source())));
  }

  private Result placeOnce(NewOrder order, Command command, Fingerprint key) {
    Fingerprint body = command.fingerprint();
    Instant expiredUntil = order.createdAt().minus(IdempotencyKey.LIFETIME);
    return switch (keys.addOnce(order, command.source(), key, body, expiredUntil)) {
      case Attempt.Added(Order added) -> new Result.Placed(added);
      case Attempt.Used(Fingerprint earlier, Order created) when earlier.equals(body) ->
          new Result.Replayed(created);
      case Attempt.Used used -> new Result.KeyReused();
      case Attempt.InUse inUse -> new Result.KeyInUse();
    };
  }
}
