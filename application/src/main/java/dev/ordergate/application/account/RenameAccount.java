package dev.ordergate.application.account;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;

/** Changes the name an account is shown with; logins no longer replace it. */
public interface RenameAccount {

  /** The new name, and whose. */
  record Command(AccountId account, DisplayName name) {}

  /** Whether the account exists. */
  boolean rename(Command command);
}
