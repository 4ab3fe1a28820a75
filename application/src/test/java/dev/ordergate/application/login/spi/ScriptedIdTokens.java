package dev.ordergate.application.login.spi;

import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link IdTokens} that judge as a test told them to. */
public final class ScriptedIdTokens implements IdTokens {

  private Verdict next = new Bad();

  @Override
  public Verdict verify(String presented, Optional<String> nonce) {
    return next;
  }

  public void says(Verdict verdict) {
    next = verdict;
  }

  /** A token of Ada's, issued by her phone's app. */
  public static Genuine ada(TokenHash hash, Instant authTime) {
    return new Genuine(
        hash,
        ScriptedIdentityProvider.ADA.identity(),
        "a-phone-app",
        authTime,
        authTime.plusSeconds(630));
  }
}
