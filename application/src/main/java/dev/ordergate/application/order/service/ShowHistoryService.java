package dev.ordergate.application.order.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.OrderEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link ShowHistory} over {@link OrderHistory}. */
public final class ShowHistoryService implements ShowHistory {

  private final Orders orders;
  private final OrderHistory history;
  private final Accounts accounts;

  public ShowHistoryService(Orders orders, OrderHistory history, Accounts accounts) {
    this.orders = orders;
    this.history = history;
    this.accounts = accounts;
  }

  @Override
  public Optional<List<Entry>> show(Query query) {
    return orders
        .find(query.owner(), query.order())
        .map(order -> entries(history.page(order.id(), query.after(), query.limit())));
  }

  private List<Entry> entries(List<OrderEvent> events) {
    Map<AccountId, Optional<DisplayName>> names = new HashMap<>();
    return events.stream()
        .map(event -> new Entry(event, names.computeIfAbsent(event.actor(), this::name)))
        .toList();
  }

  private Optional<DisplayName> name(AccountId actor) {
    return accounts.find(actor).map(Account::name);
  }
}
