package dev.ordergate.application.account.spi;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.ProviderProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All accounts. */
public interface Accounts {

  /** The account. */
  Optional<Account> find(AccountId id);

  /** Like {@link #find}, and nobody else changes it before the transaction ends. */
  Optional<Account> findForChange(AccountId id);

  /**
   * The account of {@code subject}, locked until the transaction ends; where there is none, that of
   * a new user. Any number of simultaneous calls make one account.
   */
  Account findOrAdd(GoogleSubject subject, ProviderProfile profile, Instant now);

  /** Stores what became of an account locked in this transaction. */
  void update(Account account);

  /**
   * The active admins. None of them changes, and nobody else reads them this way, before the
   * transaction ends; call it before {@link #findForChange}.
   */
  Set<AccountId> activeAdminsForChange();

  /** The first accounts after the position, newest first, that {@code search} finds. */
  List<Account> list(Optional<AccountPosition> after, Optional<AccountSearch> search, int limit);

  /** Erases the account and all that is its own; audit trail and cut-offs keep its number. */
  void erase(AccountId id);
}
