package dev.ordergate.application.login.spi;

import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;

/** The ID tokens that were exchanged already, and the nonces of logins that were finished. */
public interface UsedIdTokens {

  /**
   * Marks a token or a nonce as used.
   *
   * @param until after that it is refused as too old, and may be forgotten here
   * @return whether it was unused; true once among any number of simultaneous calls
   */
  boolean claim(TokenHash hash, Instant until);
}
