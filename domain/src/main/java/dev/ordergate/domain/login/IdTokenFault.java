package dev.ordergate.domain.login;

import java.util.Locale;

/** Why a login is refused that brings no ID token to admit anybody by. */
public enum IdTokenFault {
  /** It is none that the provider has made for us, or no longer good. */
  ID_TOKEN_NOT_VALID,
  /** Somebody has signed in with it already. */
  ID_TOKEN_USED;

  /** The word used in records and metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
