package dev.ordergate.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of audit events. */
public enum AuditKind {
  LOGIN,
  LOGIN_REFUSED,
  LOGOUT,
  SESSION_ENDED,
  TOKEN_REVOKED,
  TOKEN_REUSED,
  ACCOUNT_DISABLED,
  ACCOUNT_ENABLED,
  ROLE_CHANGED,
  ACCOUNT_DELETED,
  ACCOUNT_EXPORTED,
  GOOGLE_DISCONNECTED;

  /** The word used outside: its name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word, or empty where it is none. */
  public static Optional<AuditKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
