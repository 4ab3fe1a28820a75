package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.util.Optional;

/** Reads one order in the trash. */
public interface FindDeletedOrder {

  /** The order; empty where {@link RestoreOrder} would restore nothing. */
  Optional<Order> findDeleted(AccountId owner, OrderId id);
}
