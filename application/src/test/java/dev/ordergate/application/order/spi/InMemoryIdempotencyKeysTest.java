package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {

  private final InMemoryOrderHistory history = new InMemoryOrderHistory();
  private final InMemoryOrders orders = new InMemoryOrders(history);
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(orders);
  private final AtomicLong lastOwner = new AtomicLong();

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected OrderHistory history() {
    return history;
  }

  @Override
  protected AccountId newOwner() {
    return new AccountId(lastOwner.incrementAndGet());
  }
}
