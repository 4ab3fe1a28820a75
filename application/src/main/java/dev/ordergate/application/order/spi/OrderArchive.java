package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** All orders of an account, those in the trash among them. */
public interface OrderArchive {

  /** The first orders by number, after {@code after}. */
  List<Order> page(AccountId owner, Optional<OrderId> after, int limit);

  /**
   * The first entries of their histories, by order and then by their place in it, after {@code
   * after}.
   */
  List<OrderEvent> history(AccountId owner, Optional<OrderEvent> after, int limit);

  /**
   * Erases the first orders by number, after {@code after}, with all that belongs to them.
   *
   * @return the last of them; empty when none is left
   */
  Optional<OrderId> erase(AccountId owner, Optional<OrderId> after, int limit);
}
