package dev.ordergate.application.login.spi;

import static dev.ordergate.application.fixture.People.NOW;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.domain.token.TokenHash;
import java.util.List;
import java.util.Optional;

/** {@link IdentityProvider} that says what a test told it to. */
public final class ScriptedIdentityProvider implements IdentityProvider {

  /** A login with nothing wrong. */
  public static final Authentication ADA =
      new Authentication(
          new Identity(
              "https://accounts.google.com",
              Optional.of("ada-subject"),
              Optional.of("ada@example.org"),
              true,
              Optional.empty(),
              Optional.of("Ada Lovelace"),
              Optional.of("https://lh3.googleusercontent.com/a/ada")),
          new Grant(
              "google-access", Optional.of("google-refresh"), List.of("openid"), Optional.empty()),
          TokenHash.ofText("a nonce"),
          NOW.plusSeconds(600));

  private Authentication next = ADA;
  private int logins;

  /** What it was told to say, in a login of its own. */
  @Override
  public Authentication current() {
    logins++;
    return new Authentication(
        next.identity(), next.grant(), TokenHash.ofText("nonce " + logins), next.usableUntil());
  }

  /** Says once more what it said last, in the same login. */
  public void repeats() {
    logins--;
  }

  public void says(Authentication authentication) {
    next = authentication;
  }
}
