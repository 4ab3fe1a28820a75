package dev.ordergate.application.account.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.GoogleAccess.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link GoogleTokens} of a test, in the clear. */
public final class InMemoryGoogleTokens implements GoogleTokens {

  private record Row(Grant grant, State state) {}

  private final Map<AccountId, Row> rows = new LinkedHashMap<>();

  @Override
  public void store(AccountId account, Grant grant, Instant now) {
    Optional<String> kept = stored(account).flatMap(Grant::refreshToken);
    Grant merged =
        new Grant(
            grant.accessToken(),
            grant.refreshToken().or(() -> kept),
            grant.scopes(),
            grant.expiresAt());
    rows.put(account, new Row(merged, State.CONNECTED));
  }

  @Override
  public Optional<Grant> find(AccountId account) {
    return stored(account);
  }

  @Override
  public void refreshed(AccountId account, String used, Grant grant, Instant now) {
    if (holds(account, Optional.of(used))) {
      store(account, grant, now);
    }
  }

  @Override
  public void requireReconsent(AccountId account, Optional<String> refused, Instant now) {
    if (holds(account, refused) && access(account).orElseThrow().isInDoubt(now)) {
      rows.computeIfPresent(account, (id, row) -> new Row(row.grant(), State.RECONSENT_REQUIRED));
    }
  }

  @Override
  public boolean remove(AccountId account) {
    return rows.remove(account) != null;
  }

  @Override
  public Optional<GoogleAccess> access(AccountId account) {
    return Optional.ofNullable(rows.get(account))
        .map(row -> new GoogleAccess(row.state(), row.grant().scopes(), row.grant().expiresAt()));
  }

  /** What is stored, for a test to look at. */
  public Optional<Grant> stored(AccountId account) {
    return Optional.ofNullable(rows.get(account)).map(Row::grant);
  }

  private boolean holds(AccountId account, Optional<String> refreshToken) {
    return stored(account).filter(it -> it.refreshToken().equals(refreshToken)).isPresent();
  }
}
