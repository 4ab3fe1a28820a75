package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** Shows who changed an order, when, from what to what, and why. */
public interface ShowHistory {

  /**
   * A change.
   *
   * @param actorName what the actor is called today; empty where the account has been erased
   */
  record Entry(OrderEvent event, Optional<DisplayName> actorName) {}

  /**
   * Which changes.
   *
   * @param after the number of the change before them; 0 for the first
   * @param limit most changes to show: one may be 80 KB long, and an order has as many as it likes
   */
  record Query(AccountId owner, OrderId order, int after, int limit) {}

  /** Those changes, oldest first; empty where {@link FindOrder} would find nothing. */
  Optional<List<Entry>> show(Query query);
}
