package dev.ordergate.application.account;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;

/** Forgets Google's tokens of an account, and revokes them at Google where it can be reached. */
public interface DisconnectGoogle {

  /** Whose tokens, and from where their owner asks. */
  record Command(AccountId account, Device device) {}

  /** Forgets them; does nothing where none are stored. */
  void disconnect(Command command);
}
