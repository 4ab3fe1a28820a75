package dev.ordergate.domain.order;

import java.util.Locale;

/** What of an order may change. */
public enum OrderField {
  TITLE,
  DESCRIPTION,
  STATUS;

  /** The word used outside: the member of an order. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
