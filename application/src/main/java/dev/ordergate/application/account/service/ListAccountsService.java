package dev.ordergate.application.account.service;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.ListAccounts;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.domain.account.Account;
import java.util.List;
import java.util.Optional;

/** {@link ListAccounts} over {@link Accounts}. */
public final class ListAccountsService implements ListAccounts {

  private final Accounts accounts;

  public ListAccountsService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Page list(Query query) {
    // One more than asked for tells whether there is a next page.
    List<Account> found = accounts.list(query.after(), query.search(), query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new Page(found, Optional.empty());
    }
    List<Account> page = found.subList(0, query.limit());
    Account last = page.getLast();
    return new Page(page, Optional.of(new AccountPosition(last.createdAt(), last.id())));
  }
}
