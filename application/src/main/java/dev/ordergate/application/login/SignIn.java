package dev.ordergate.application.login;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.token.OpaqueToken;
import java.util.Optional;

/** Opens a web session for the person the identity provider authenticated on this request. */
public interface SignIn {

  /**
   * Where the person signs in from.
   *
   * @param replaced the session this browser had until now, which nobody could sign out of any more
   */
  record Command(Device device, Optional<OpaqueToken> replaced) {}

  /** What became of the login. */
  sealed interface Result {}

  /**
   * Signed in.
   *
   * @param session the web session's id, a secret for this browser alone
   */
  record SignedIn(Account account, OpaqueToken session) implements Result {}

  /** The provider knows the person, we do not let them in. */
  record Refused(LoginRefusal cause) implements Result {}

  /** The login was finished before; this is its answer once more. */
  record Replayed() implements Result {}

  /** Signs in. */
  Result signIn(Command command);
}
