package dev.ordergate.application.account.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link GoogleTokens} of a test, in the clear. */
public final class InMemoryGoogleTokens implements GoogleTokens {

  private final Map<AccountId, Grant> grants = new LinkedHashMap<>();

  @Override
  public void store(AccountId account, Grant grant, Instant now) {
    Optional<String> kept = stored(account).flatMap(Grant::refreshToken);
    grants.put(
        account,
        new Grant(
            grant.accessToken(),
            grant.refreshToken().or(() -> kept),
            grant.scopes(),
            grant.expiresAt()));
  }

  @Override
  public Optional<GoogleAccess> access(AccountId account) {
    return stored(account)
        .map(grant ->
            new GoogleAccess(GoogleAccess.State.CONNECTED, grant.scopes(), grant.expiresAt()));
  }

  /** What is stored, for a test to look at. */
  public Optional<Grant> stored(AccountId account) {
    return Optional.ofNullable(grants.get(account));
  }
}
