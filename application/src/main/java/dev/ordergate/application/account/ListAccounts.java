package dev.ordergate.application.account;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists all accounts to an admin, newest first, page by page. */
public interface ListAccounts {

  /** Most accounts on a page. */
  int MAX_LIMIT = 200;

  /** A text that e-mail address or name have to contain, the case aside; 1 to 200 code points. */
  record Search(String text) {

    private static final TextRule RULE = new TextRule(1, 200, false);

    public Search {
      RULE.requireTrimmed(text);
    }

    /** Trims and checks what somebody typed. */
    public static Checked<Search> parse(String text) {
      return RULE.check(text.strip(), Search::new);
    }
  }

  /**
   * Which page.
   *
   * @param limit 1 to {@link #MAX_LIMIT} accounts
   * @param after where it begins; empty for the first page
   */
  record Query(int limit, Optional<Position> after, Optional<Search> search) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
      }
    }
  }

  /** The place after an account, which may be gone by then. */
  record Position(Instant createdAt, AccountId id) {}

  /**
   * A page.
   *
   * @param next where the next page begins, empty at the end
   */
  record Page(List<Account> accounts, Optional<Position> next) {}

  /** The page asked for. */
  Page list(Query query);
}
