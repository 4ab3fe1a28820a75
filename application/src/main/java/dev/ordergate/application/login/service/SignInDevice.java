package dev.ordergate.application.login.service;

import dev.ordergate.application.login.SignInWithIdToken;
import dev.ordergate.application.login.spi.IdTokens;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.login.Device;
import java.util.Optional;

/** The part of {@link SignInWithIdToken} that is one transaction: the token has been judged. */
public interface SignInDevice {

  /**
   * Who signs in.
   *
   * @param token empty where it is bad, which is written down
   * @param device from where
   */
  record Command(Optional<IdTokens.Genuine> token, Device device) {}

  /** The pair of a new device session; empty where the login is refused. */
  Optional<TokenPair> signIn(Command command);
}
