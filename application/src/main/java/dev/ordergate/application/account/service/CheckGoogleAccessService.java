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

  /** What is stored, and whether Google has to be asked about it, with which refresh token. */
  private record Known(
      Optional<GoogleAccess> access, boolean isInDoubt, Optional<String> refreshToken) {}

  @Override
  public Optional<GoogleAccess> check(AccountId account) {
    Known known = transactions.call(() -> known(account));
    return known.isInDoubt() ? ask(account, known) : known.access();
  }

  private Known known(AccountId account) {
    Optional<GoogleAccess> access = googleTokens.access(account);
    Instant now = clock.instant();
    return access.filter(stored -> stored.isInDoubt(now)).isPresent()
        ? new Known(access, true, googleTokens.find(account).flatMap(Grant::refreshToken))
        : new Known(access, false, Optional.empty());
  }

  private Optional<GoogleAccess> ask(AccountId account, Known known) {
    Optional<String> used = known.refreshToken();
    // Without one there is nothing to ask with: as after a refusal, only the person can help.
    GoogleGrants.Answer answer =
        used.map(googleGrants::refresh).orElseGet(GoogleGrants.Refused::new);
    return transactions.call(() -> {
      Instant now = clock.instant();
      switch (answer) {
        case GoogleGrants.Refreshed(Grant grant) ->
            used.ifPresent(token ->
                googleTokens.refreshed(account, token, withScopes(grant, known.access()), now));
        case GoogleGrants.Refused() -> googleTokens.requireReconsent(account, used, now);
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
