package dev.ordergate.application.account;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import java.util.Optional;

/** Shows an account to its owner. */
public interface ShowProfile {

  /**
   * The account and what it granted us at Google.
   *
   * @param google empty where no token of Google's is stored
   */
  record Profile(Account account, Optional<GoogleAccess> google) {}

  /** The profile; empty where the account no longer exists. */
  Optional<Profile> show(AccountId id);
}
