package dev.ordergate.application.login.spi;

import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** The OpenID provider people sign in with. */
public interface IdentityProvider {

  /**
   * Claims of a validated ID token (OpenID Connect Core 1.0, section 2). They may be missing; that
   * is for the use case to judge.
   *
   * @param hostedDomain Google's {@code hd}
   */
  record Identity(
      String issuer,
      Optional<String> subject,
      Optional<String> email,
      boolean emailVerified,
      Optional<String> hostedDomain,
      Optional<String> name,
      Optional<String> pictureUrl) {

    /** Never a claim, so that no log shows whose it is. */
    @Override
    public String toString() {
      return "Identity[hidden]";
    }
  }

  /**
   * Who signed in, and the tokens that came with the ID token.
   *
   * @param nonce names the login, so that it is finished once
   * @param usableUntil when a login that began now is too old to be finished
   */
  record Authentication(
      Identity identity, GoogleTokens.Grant grant, TokenHash nonce, Instant usableUntil) {}

  /**
   * What the provider said on the current request, which finished an authorization code flow.
   *
   * @throws IllegalStateException on any other request
   */
  Authentication current();
}
