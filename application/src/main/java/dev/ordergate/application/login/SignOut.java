package dev.ordergate.application.login;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.OpaqueToken;

/** Ends a web session and the token families minted from it. */
public interface SignOut {

  /** Which web session, by its secret, and the device that asks. */
  record Command(OpaqueToken session, Device device) {}

  /** Ends it; does nothing where it has ended already. */
  void signOut(Command command);
}
