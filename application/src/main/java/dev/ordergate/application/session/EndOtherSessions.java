package dev.ordergate.application.session;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;

/** Signs an account out everywhere but where it asks from. */
public interface EndOtherSessions {

  /**
   * Whose sessions.
   *
   * @param current the one that stays, with the web session it was minted from
   * @param device from where
   */
  record Command(AccountId account, SessionId current, Device device) {}

  /** Ends them. */
  void endOthers(Command command);
}
