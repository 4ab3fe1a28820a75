package dev.ordergate.application.login;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginFailure;

/** Counts a login that ended before {@link SignIn} could judge it, and writes it down. */
public interface RecordRefusedLogin {

  /**
   * Why it ended, and where it was tried.
   *
   * @param begun whether it had begun in that browser
   */
  record Command(LoginFailure cause, Device device, boolean begun) {}

  /** Counts it, and writes it down if it had begun: of others anybody can make up any number. */
  void record(Command command);
}
