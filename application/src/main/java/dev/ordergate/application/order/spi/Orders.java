package dev.ordergate.application.order.spi;

import dev.ordergate.application.order.ListOrders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** All orders. Those in the trash are found by no method that does not say so. */
public interface Orders {

  /** Stores {@code order} and gives it a number. */
  Order add(NewOrder order);

  /** The order, if {@code owner} has it. */
  Optional<Order> find(AccountId owner, OrderId id);

  /** Like {@link #find}, and nobody else changes it before the transaction ends. */
  Optional<Order> findForChange(AccountId owner, OrderId id);

  /** Stores what became of an order that {@link #findForChange} gave in this transaction. */
  void update(Order order);

  /** The first orders on the given side of the position, nearest first; newest first without. */
  List<Order> list(AccountId owner, Optional<ListOrders.Position> position, int limit);
}
