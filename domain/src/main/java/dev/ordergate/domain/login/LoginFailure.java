package dev.ordergate.domain.login;

import java.util.Locale;

/** Why a login ended before the provider had authenticated anybody. */
public enum LoginFailure {
  /** The provider does not answer. */
  PROVIDER_DOWN,
  /** The provider does not take this service for a client of its own. */
  CLIENT_REFUSED,
  /** The person cancelled the sign-in at the provider. */
  ACCESS_DENIED,
  /** What came back was not what was asked for: a wrong state, nonce, signature, issuer. */
  LOGIN_FAILED;

  /** The word used in addresses and records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
