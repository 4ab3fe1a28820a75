package dev.ordergate.domain.login;

import java.util.Locale;

/** Where somebody signed in. */
public enum SessionKind {
  /** A browser that is signed in. */
  WEB,
  /** A device that holds a token pair. */
  DEVICE;

  /** The word used outside: {@code web} or {@code device}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
