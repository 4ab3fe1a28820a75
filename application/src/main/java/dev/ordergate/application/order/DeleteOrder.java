package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;

/** Puts an order in the trash. */
public interface DeleteOrder {

  /** Which order, and in which version. */
  record Command(AccountId owner, OrderId id, Precondition precondition, Source source) {}

  /** What became of it. */
  sealed interface Result {

    /** It is in the trash. */
    record Deleted(Order order) implements Result {}

    /** It was in the trash already. */
    record AlreadyDeleted() implements Result {}

    /** The deletion was meant for another version; this is what the order is by now. */
    record Stale(Order current) implements Result {}

    /** It never existed, is somebody else's, or was in the trash for too long. */
    record NotFound() implements Result {}
  }

  /** Deletes the order. */
  Result delete(Command command);
}
