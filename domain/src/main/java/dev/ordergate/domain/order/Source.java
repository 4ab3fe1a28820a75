package dev.ordergate.domain.order;

import java.util.Locale;

/** Which way a change came in. */
public enum Source {
  API,
  WEB;

  /** The word used outside: {@code api} or {@code web}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
