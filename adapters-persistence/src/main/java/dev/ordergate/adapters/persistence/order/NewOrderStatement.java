package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Source;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL that stores a new order together with the first entry of its history and, where it has
 * one, its idempotency key. It is a single statement: one round trip, and no transaction is needed
 * to keep them together.
 */
final class NewOrderStatement {

  private static final String INCOMING =
      "with incoming (account_id, title, description, at, source) as (values (?, ?, ?, ?, ?)), ";

  // Waits for another attempt that has the key. Attempts share a lock, which nobody waits for: who
  // has waited for something for too long asks by it whether another attempt is there.
  private static final String CLAIM =
      """
      claim as (
        insert into idempotency_key as known (account_id, key_hash, body_hash, order_id, created_at)
        select account_id, ?, ?, nextval('orders_id_seq'), at
        from incoming, pg_advisory_xact_lock_shared(?)
        on conflict (account_id, key_hash) do update
        set body_hash = excluded.body_hash, order_id = excluded.order_id,
          created_at = excluded.created_at
        where known.created_at <= ?
        returning order_id),
      """;

  private static final String IS_ATTEMPTED = "select not pg_try_advisory_xact_lock(?)";

  private static final String NUMBER = "claim as (select nextval('orders_id_seq') as order_id), ";

  private static final String ORDER_WITH_HISTORY =
      """
      placed as (
        insert into orders
          (id, account_id, title, description, status, created_at, updated_at, version)
        overriding system value
        select order_id, account_id, title, description, 'PENDING', at, at, 0 from incoming, claim
        returning id)
      insert into order_history
        (order_id, seq, type, actor_id, at, title_to, description_to, status_to, reason, source)
      select id, 1, 'CREATE', account_id, at, title, description, 'PENDING', '', source
      from incoming, placed
      returning order_id
      """;

  private NewOrderStatement() {}

  static SqlStatement of(NewOrder order, Source source) {
    return new SqlStatement(INCOMING + NUMBER + ORDER_WITH_HISTORY, incoming(order, source));
  }

  /** Gives no row where the key is used and was not by {@code expiredUntil}. */
  static SqlStatement of(
      NewOrder order, Source source, Fingerprint key, Fingerprint body, Instant expiredUntil) {
    List<Object> parameters = new ArrayList<>(incoming(order, source));
    parameters.addAll(List.of(key.bytes(), body.bytes(), lock(order.owner(), key), expiredUntil));
    return new SqlStatement(INCOMING + CLAIM + ORDER_WITH_HISTORY, parameters);
  }

  /** Tells whether an attempt to store an order under the key is running. */
  static SqlStatement isAttempted(AccountId owner, Fingerprint key) {
    return new SqlStatement(IS_ATTEMPTED, List.of(lock(owner, key)));
  }

  /** Of one key of one account; that two have the same is as unlikely as it is harmless. */
  private static long lock(AccountId owner, Fingerprint key) {
    return ByteBuffer.wrap(key.bytes()).getLong() ^ owner.value();
  }

  private static List<Object> incoming(NewOrder order, Source source) {
    return List.of(
        order.owner().value(),
        order.title().value(),
        order.description().value(),
        order.createdAt(),
        source.name());
  }
}
