package dev.ordergate.application.login;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginFailure;

/** Writes down a login that ended before {@link SignIn} could judge it. */
public interface RecordRefusedLogin {

  /** Why it ended, and where it was tried. */
  record Command(LoginFailure cause, Device device) {}

  /** Writes it down. */
  void record(Command command);
}
