package dev.ordergate.application.account.service;

import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.domain.account.Account;
import java.util.Optional;

/** {@link RenameAccount} over {@link Accounts}. */
public final class RenameAccountService implements RenameAccount {

  private final Accounts accounts;

  public RenameAccountService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean rename(Command command) {
    Optional<Account> account = accounts.findForChange(command.account());
    account.map(found -> found.renamed(command.name())).ifPresent(accounts::update);
    return account.isPresent();
  }
}
