package dev.ordergate.adapters.oauth.google;

import dev.ordergate.application.login.spi.IdentityProvider.Identity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an ID token says about a person; a claim of the wrong type counts as absent. */
final class IdTokenClaims {

  /** Gives a claim by its name. */
  interface Source {
    @Nullable Object get(String claim);
  }

  private IdTokenClaims() {}

  static Identity identity(String issuer, Source claims) {
    return new Identity(
        issuer,
        text(claims, "sub"),
        text(claims, "email"),
        Boolean.TRUE.equals(claims.get("email_verified")),
        text(claims, "hd"),
        text(claims, "name"),
        text(claims, "picture"));
  }

  static Optional<String> text(Source claims, String name) {
    return claims.get(name) instanceof String value && !value.isBlank()
        ? Optional.of(value)
        : Optional.empty();
  }
}
