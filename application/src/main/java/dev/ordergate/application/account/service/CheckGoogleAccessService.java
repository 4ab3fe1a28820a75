package dev.ordergate.application.account.service;

import dev.ordergate.application.account.CheckGoogleAccess;
import dev.ordergate.application.account.spi.GoogleGrants;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.Transactions;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link CheckGoogleAccess}: what is stored is read and written in transactions of their own, with
 * none held while Google is asked. Several at once may ask; the refresh token they used tells which
 * answers are out of date.
 */
public final class CheckGoogleAccessService implements CheckGoogleAccess {

  private final Transactions transactions;
  private final GoogleTokens googleTokens;
  private final GoogleGrants googleGrants;
  private final InstantSource clock;

  public CheckGoogleAccessService(
      Transactions transactions,
      GoogleTokens googleTokens,
      GoogleGrants googleGrants,
      InstantSource clock) {
    this.transactions = transactions;
    this.googleTokens = googleTokens;
    this.googleGrants = googleGrants;
    this.clock = clock;
  }

  /** What is stored, and the refresh token that Google has to be asked about. */
  private record Known(Optional<GoogleAccess> access, Optional<String> inDoubt) {}

  @Override
  public Optional<GoogleAccess> check(AccountId account) {
    Known known = transactions.call(() -> known(account));
    return known.inDoubt().isEmpty() ? known.access() : ask(account, known.inDoubt().get(), known);
  }

  private Known known(AccountId account) {
    Optional<GoogleAccess> access = googleTokens.access(account);
    Instant now = clock.instant();
    return new Known(
        access,
        access
            .filter(stored -> stored.isInDoubt(now))
            .flatMap(stored -> googleTokens.find(account))
            .flatMap(Grant::refreshToken));
  }

  private Optional<GoogleAccess> ask(AccountId account, String refreshToken, Known known) {
    GoogleGrants.Answer answer = googleGrants.refresh(refreshToken);
    return transactions.call(() -> {
      Instant now = clock.instant();
      switch (answer) {
        case GoogleGrants.Refreshed(Grant grant) ->
            googleTokens.refreshed(account, refreshToken, withScopes(grant, known.access()), now);
        case GoogleGrants.Refused() -> googleTokens.requireReconsent(account, refreshToken, now);
        case GoogleGrants.Unknown() -> {}
      }
      return googleTokens.access(account);
    });
  }

  private static Grant withScopes(Grant grant, Optional<GoogleAccess> known) {
    return grant.scopes().isEmpty() && known.isPresent()
        ? new Grant(
            grant.accessToken(), grant.refreshToken(), known.get().scopes(), grant.expiresAt())
        : grant;
  }
}
