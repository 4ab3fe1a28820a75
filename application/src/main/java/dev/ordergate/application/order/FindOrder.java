package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.util.Optional;

/** Reads one order. */
public interface FindOrder {

  /** The order; empty where it does not exist, is somebody else's or is in the trash. */
  Optional<Order> find(AccountId owner, OrderId id);
}
