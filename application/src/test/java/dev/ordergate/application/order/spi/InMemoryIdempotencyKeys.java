package dev.ordergate.application.order.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link IdempotencyKeys} of a test, where no two transactions ever meet. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

  private record Key(AccountId account, Fingerprint key) {}

  private record Row(Fingerprint body, Instant createdAt, Optional<OrderId> order) {}

  private final Map<Key, Row> rows = new HashMap<>();

  @Override
  public Claim claim(
      AccountId account, Fingerprint key, Fingerprint body, Instant now, Instant expiredUntil) {
    Row known = rows.get(new Key(account, key));
    if (known != null && known.createdAt().isAfter(expiredUntil)) {
      return new Claim.Used(known.body(), known.order().orElseThrow());
    }
    rows.put(new Key(account, key), new Row(body, now, Optional.empty()));
    return new Claim.Granted();
  }

  @Override
  public void bind(AccountId account, Fingerprint key, OrderId order) {
    Row bound =
        rows.computeIfPresent(
            new Key(account, key),
            (at, row) -> new Row(row.body(), row.createdAt(), Optional.of(order)));
    if (bound == null) {
      throw new IllegalStateException("the key was not claimed");
    }
  }

  @Override
  public int purge(Instant createdUntil, int limit) {
    List<Key> due =
        rows.entrySet().stream()
            .filter(row -> !row.getValue().createdAt().isAfter(createdUntil))
            .sorted(Comparator.comparing(row -> row.getValue().createdAt()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(rows::remove);
    return due.size();
  }
}
