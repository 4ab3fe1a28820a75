package dev.ordergate.application.account;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import java.util.Optional;

/** Shows any account to an admin. */
public interface FindAccount {

  /** The account. */
  Optional<Account> find(AccountId id);
}
