package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link IdempotencyKeys} of a test, where no two attempts ever meet. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

  private record Key(AccountId account, Fingerprint key) {}

  private record Row(Fingerprint body, Order order) {}

  private final Map<Key, Row> rows = new HashMap<>();
  private final Orders orders;

  public InMemoryIdempotencyKeys(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Attempt addOnce(
      NewOrder order, Source source, Fingerprint key, Fingerprint body, Instant expiredUntil) {
    Row known = rows.get(new Key(order.owner(), key));
    if (known != null && known.order().createdAt().isAfter(expiredUntil)) {
      return new Attempt.Used(known.body(), known.order());
    }
    Order added = orders.add(order, source);
    rows.put(new Key(order.owner(), key), new Row(body, added));
    return new Attempt.Added(added);
  }

  /** How many keys are known. */
  public int size() {
    return rows.size();
  }

  @Override
  public int purge(Instant createdUntil, int limit) {
    List<Key> due =
        rows.entrySet().stream()
            .filter(row -> !row.getValue().order().createdAt().isAfter(createdUntil))
            .sorted(Comparator.comparing(row -> row.getValue().order().createdAt()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(rows::remove);
    return due.size();
  }
}
