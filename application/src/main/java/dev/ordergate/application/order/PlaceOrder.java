package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.util.Optional;

/** Creates an order. */
public interface PlaceOrder {

  /**
   * The order to create, and for whom.
   *
   * @param key names the attempt; two of one account with the same key create one order
   */
  record Command(
      AccountId owner,
      Title title,
      Description description,
      Source source,
      Optional<IdempotencyKey> key) {

    /** What a second attempt has to ask for to be taken for the same. */
    public Fingerprint fingerprint() {
      return Fingerprint.ofTexts(title.value(), description.value());
    }
  }

  /** What became of it. */
  sealed interface Result {

    /** The order is created: PENDING, version 0. */
    record Placed(Order order) implements Result {}

    /** An earlier attempt with the same key has created it; the order as it was then. */
    record Replayed(Order order) implements Result {}

    /** An earlier attempt with the same key asked for another order. */
    record KeyReused() implements Result {}

    /** An earlier attempt with the same key still runs; nothing was created. */
    record KeyInUse() implements Result {}
  }

  /** Creates the order. */
  Result place(Command command);
}
