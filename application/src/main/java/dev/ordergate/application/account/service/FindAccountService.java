package dev.ordergate.application.account.service;

import dev.ordergate.application.account.FindAccount;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import java.util.Optional;

/** {@link FindAccount} over {@link Accounts}. */
public final class FindAccountService implements FindAccount {

  private final Accounts accounts;

  public FindAccountService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.find(id);
  }
}
