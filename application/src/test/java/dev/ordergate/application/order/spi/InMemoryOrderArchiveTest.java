package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryOrderArchiveTest extends OrderArchiveContract {

  private final AtomicLong lastAccount = new AtomicLong();
  private final InMemoryOrderHistory history = new InMemoryOrderHistory();
  private final InMemoryOrders orders = new InMemoryOrders(history);
  private final InMemoryOrderArchive archive = new InMemoryOrderArchive(orders, history);

  @Override
  protected OrderArchive archive() {
    return archive;
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
  protected AccountId register() {
    return new AccountId(lastAccount.incrementAndGet());
  }
}
