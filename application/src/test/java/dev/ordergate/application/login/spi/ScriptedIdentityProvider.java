package dev.ordergate.application.login.spi;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
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
              "google-access", Optional.of("google-refresh"), List.of("openid"), Optional.empty()));

  private Authentication next = ADA;

  @Override
  public Authentication current() {
    return next;
  }

  public void says(Authentication authentication) {
    next = authentication;
  }
}
