package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Title;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {

  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  private final InMemoryOrders orders = new InMemoryOrders();
  private final AtomicLong lastOwner = new AtomicLong();

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }

  @Override
  protected Order newOrder() {
    return orders.add(
        new NewOrder(
            new AccountId(lastOwner.incrementAndGet()),
            new Title("Title"),
            Description.EMPTY,
            NOW));
  }
}
