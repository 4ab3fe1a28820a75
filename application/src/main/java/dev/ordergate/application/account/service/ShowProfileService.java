package dev.ordergate.application.account.service;

import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.domain.account.AccountId;
import java.util.Optional;

/** {@link ShowProfile} over {@link Accounts} and {@link GoogleTokens}. */
public final class ShowProfileService implements ShowProfile {

  private final Accounts accounts;
  private final GoogleTokens googleTokens;

  public ShowProfileService(Accounts accounts, GoogleTokens googleTokens) {
    this.accounts = accounts;
    this.googleTokens = googleTokens;
  }

  @Override
  public Optional<Profile> show(AccountId id) {
    return accounts.find(id).map(account -> new Profile(account, googleTokens.access(id)));
  }
}
