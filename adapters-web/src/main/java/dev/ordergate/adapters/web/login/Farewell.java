package dev.ordergate.adapters.web.login;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;

/** How somebody came to be signed out; the sign-in page says it: {@code ?signed_out}. */
enum Farewell {
  NONE(""),
  SIGNED_OUT("You are signed out."),
  SESSION_ENDED("Your session has ended. Sign in, and you are back where you were."),
  ACCOUNT_DISABLED("Your account is disabled. An administrator can enable it again."),
  ACCOUNT_DELETED("Your account is deleted, and everything that was in it.");

  private final String text;

  Farewell(String text) {
    this.text = text;
  }

  /** The sentence. */
  String text() {
    return text;
  }

  /** What an address calls it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Farewell in(MultiMap parameters) {
    return Arrays.stream(values())
        .filter(farewell -> parameters.contains(farewell.word()))
        .findFirst()
        .orElse(NONE);
  }
}
