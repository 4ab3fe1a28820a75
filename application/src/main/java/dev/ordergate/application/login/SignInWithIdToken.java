package dev.ordergate.application.login;

import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.login.Device;
import java.util.Optional;

/** Signs a mobile or desktop client in by an ID token of the provider. */
public interface SignInWithIdToken {

  /**
   * What the client presents.
   *
   * @param idToken may be anything
   * @param nonce what the client asked the provider to put into the token
   * @param device from where
   */
  record Command(String idToken, Optional<String> nonce, Device device) {

    /** Never the token, so that no log shows it. */
    @Override
    public String toString() {
      return "Command[device=%s]".formatted(device);
    }
  }

  /** What became of it. */
  sealed interface Result {}

  /** A device session was opened. */
  record SignedIn(TokenPair pair) implements Result {}

  /** The token is not good, was used already, or its person is not let in. */
  record Refused() implements Result {}

  /** The provider does not answer; the token was not used up. */
  record ProviderDown() implements Result {}

  /** Signs in. */
  Result signIn(Command command);
}
