package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.OrderId;
import java.time.Instant;

/** The keys under which accounts have created orders. */
public interface IdempotencyKeys {

  /** What became of a claim. */
  sealed interface Claim {

    /** The key is this transaction's; nobody else gets it before the transaction ends. */
    record Granted() implements Claim {}

    /** Under this key {@code order} was created, on {@code body}. */
    record Used(Fingerprint body, OrderId order) implements Claim {}

    /** Another transaction has the key, and did not end in time; this one can keep nothing now. */
    record InUse() implements Claim {}
  }

  /**
   * Claims a key, waiting for another transaction that has it.
   *
   * @param body what the order is created on
   * @param expiredUntil keys claimed then or earlier are free again
   */
  Claim claim(
      AccountId account, Fingerprint key, Fingerprint body, Instant now, Instant expiredUntil);

  /** Notes what was created under a key that this transaction has claimed. */
  void bind(AccountId account, Fingerprint key, OrderId order);

  /**
   * Forgets keys claimed at {@code createdUntil} or earlier, but for those somebody is claiming.
   *
   * @param limit most keys to forget
   * @return how many were forgotten
   */
  int purge(Instant createdUntil, int limit);
}
