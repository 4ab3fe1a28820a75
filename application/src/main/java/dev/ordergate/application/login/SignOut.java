package dev.ordergate.application.login;

import dev.ordergate.domain.token.OpaqueToken;

/** Ends a web session and the token families minted from it. */
public interface SignOut {

  /** Ends it; does nothing where it has ended already. */
  void signOut(OpaqueToken session);
}
