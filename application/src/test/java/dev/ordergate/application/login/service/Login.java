package dev.ordergate.application.login.service;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.login.spi.IdentityProvider.Authentication;
import dev.ordergate.application.login.spi.IdentityProvider.Identity;
import dev.ordergate.application.login.spi.ScriptedIdentityProvider;
import java.util.Optional;

/** A login of Ada's with something changed. */
final class Login {

  private static final Identity ADA = ScriptedIdentityProvider.ADA.identity();

  private Optional<String> subject = ADA.subject();
  private Optional<String> email = ADA.email();
  private boolean emailVerified = true;
  private Optional<String> hostedDomain = Optional.empty();
  private Optional<String> name = ADA.name();
  private Optional<String> picture = ADA.pictureUrl();
  private Grant grant = ScriptedIdentityProvider.ADA.grant();

  Login subject(Optional<String> other) {
    subject = other;
    return this;
  }

  Login email(Optional<String> other) {
    email = other;
    return this;
  }

  Login emailNotVerified() {
    emailVerified = false;
    return this;
  }

  Login hostedDomain(String other) {
    hostedDomain = Optional.of(other);
    return this;
  }

  Login name(Optional<String> other) {
    name = other;
    return this;
  }

  Login picture(Optional<String> other) {
    picture = other;
    return this;
  }

  Login grant(Grant other) {
    grant = other;
    return this;
  }

  Authentication build() {
    return new Authentication(
        identity(),
        grant,
        ScriptedIdentityProvider.ADA.nonce(),
        ScriptedIdentityProvider.ADA.usableUntil());
  }

  Identity identity() {
    return new Identity(ADA.issuer(), subject, email, emailVerified, hostedDomain, name, picture);
  }
}
