package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryOrdersTest extends OrdersContract {

  private final InMemoryOrders orders = new InMemoryOrders();
  private final AtomicLong lastOwner = new AtomicLong();

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected AccountId newOwner() {
    return new AccountId(lastOwner.incrementAndGet());
  }
}
