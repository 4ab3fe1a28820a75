package dev.ordergate.application.account;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountChange;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;

/**
 * Lets an admin disable or enable an account or change its role. Disabling ends every session; a
 * new role ends the access tokens issued so far, and the next ones have it.
 */
public interface ChangeAccount {

  /** Which admin wants what of which account, and from where. */
  record Command(AccountId actor, Device device, AccountId account, AccountChange change) {}

  /** What became of it. */
  sealed interface Result {}

  /** The account is as asked for. */
  record Changed(Account account) implements Result {}

  /** Refused: the actor is no active admin, whatever the access token says. */
  record NotAdmin() implements Result {}

  /** There is no such account. */
  record NotFound() implements Result {}

  /** Refused: no active admin would be left. */
  record LastAdmin() implements Result {}

  /** Changes the account. */
  Result change(Command command);
}
