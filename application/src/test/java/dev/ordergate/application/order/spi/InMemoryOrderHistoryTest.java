package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;

final class InMemoryOrderHistoryTest extends OrderHistoryContract {

  private final InMemoryOrderHistory history = new InMemoryOrderHistory();
  private final InMemoryOrders orders = new InMemoryOrders(history);

  @Override
  protected OrderHistory history() {
    return history;
  }

  @Override
  protected Order newOrder() {
    return orders.add(
        new NewOrder(new AccountId(1), new Title("Title"), Description.EMPTY, NOW), Source.API);
  }
}
