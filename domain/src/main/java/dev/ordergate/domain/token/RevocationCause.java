package dev.ordergate.domain.token;

import java.util.Locale;

/** Why a token family ended before its time. */
public enum RevocationCause {
  /** The person signed out of it, or of the web session it was minted from. */
  LOGOUT,
  /** Its bearer asked for it (RFC 7009). */
  REVOKED,
  /** A consumed refresh token was presented again (RFC 9700, section 4.14.2). */
  REUSE,
  /** The web session opened more devices than it may have. */
  DEVICE_LIMIT,
  /** An admin disabled the account. */
  ACCOUNT_DISABLED;

  /** The word used outside, such as {@code logout}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
