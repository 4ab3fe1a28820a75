package dev.ordergate.domain.token;

import java.util.Locale;

/** Why a refresh token that was once good is refused. */
public enum RefusalReason {
  EXPIRED,
  REVOKED,
  REUSED,
  ACCOUNT_DISABLED;

  /** The word the answer carries. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
