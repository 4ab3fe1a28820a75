package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import java.util.Optional;

/** Changes title, description or status of an order. */
public interface ReviseOrder {

  /** What to change, and in which version. */
  record Command(
      AccountId owner, OrderId id, Precondition precondition, OrderChange change, Source source) {}

  /** What became of it; empty where {@link FindOrder} would find nothing. */
  Optional<Revision> revise(Command command);
}
