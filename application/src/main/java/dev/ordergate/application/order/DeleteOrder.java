package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderId;

/** Puts an order in the trash. */
public interface DeleteOrder {

  /** Whether there was such an order; false where {@link FindOrder} would find nothing. */
  boolean delete(AccountId owner, OrderId id);
}
