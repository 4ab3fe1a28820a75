package dev.ordergate.application.account;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;

/**
 * Erases an account at its owner's wish: orders, address, name, sessions and Google's tokens, which
 * are revoked at Google where it can be reached. The audit trail keeps its number for as long as it
 * keeps anything. Signing in again makes a new account.
 */
public interface EraseAccount {

  /** Which account, and from where its owner asks. */
  record Command(AccountId account, Device device) {}

  /** Whether there was such an account. */
  boolean erase(Command command);
}
