package dev.ordergate.application.account;

import dev.ordergate.domain.account.Account;
import java.util.List;
import java.util.Optional;

/** Lists all accounts to an admin, newest first, page by page. */
public interface ListAccounts {

  /** Most accounts on a page. */
  int MAX_LIMIT = 200;

  /**
   * Which page.
   *
   * @param limit 1 to {@link #MAX_LIMIT} accounts
   * @param after where it begins; empty for the first page
   */
  record Query(int limit, Optional<AccountPosition> after, Optional<AccountSearch> search) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
      }
    }
  }

  /**
   * A page.
   *
   * @param next where the next page begins, empty at the end
   */
  record Page(List<Account> accounts, Optional<AccountPosition> next) {}

  /** The page asked for. */
  Page list(Query query);
}
