package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;

/** Takes an order back from the trash. */
public interface RestoreOrder {

  /** Which order, and in which version. */
  record Command(AccountId owner, OrderId id, Precondition precondition, Source source) {}

  /** What became of it. */
  sealed interface Result {

    /** It is back. */
    record Restored(Order order) implements Result {}

    /** It was meant to be taken back in another version; this is what the order is by now. */
    record Stale(Order current) implements Result {}

    /** It is not in the trash. */
    record NotDeleted() implements Result {}

    /** It never existed, is somebody else's, or was in the trash for too long. */
    record NotFound() implements Result {}
  }

  /** Restores the order. */
  Result restore(Command command);
}
