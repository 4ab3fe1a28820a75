package dev.ordergate.application.session;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;

/** Ends one session of an account; with a web session end the devices that hang on it. */
public interface EndSession {

  /** Which one, and from where. */
  record Command(AccountId account, SessionId session, Device device) {}

  /** What became of it. */
  enum Result {
    ENDED,
    /** The account has no such live session. */
    NOT_FOUND
  }

  /** Ends it. */
  Result end(Command command);
}
