package dev.ordergate.application.order.spi;

import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import java.time.Instant;

/** The keys under which accounts have created orders. */
public interface IdempotencyKeys {

  /** What became of an attempt. */
  sealed interface Attempt {

    /** The key is used from now on, for {@code order}. */
    record Added(Order order) implements Attempt {}

    /**
     * Under this key {@code order} was created, on {@code body}.
     *
     * @param order as it was then, whatever has become of it since
     */
    record Used(Fingerprint body, Order order) implements Attempt {}

    /** Another attempt has the key, and did not end in time. */
    record InUse() implements Attempt {}
  }

  /**
   * Does what {@link Orders#add} does, unless an order was created under the key before; waits for
   * another attempt that has it. Key, order and history are stored together or not at all, without
   * a transaction round it.
   *
   * @param body what the order is created on
   * @param expiredUntil keys used then or earlier are free again
   */
  Attempt addOnce(
      NewOrder order, Source source, Fingerprint key, Fingerprint body, Instant expiredUntil);

  /**
   * Forgets keys used at {@code createdUntil} or earlier, but for those somebody is using.
   *
   * @param limit most keys to forget
   * @return how many were forgotten
   */
  int purge(Instant createdUntil, int limit);
}
