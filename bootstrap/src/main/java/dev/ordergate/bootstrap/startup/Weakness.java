package dev.ordergate.bootstrap.startup;

import java.util.Locale;
import java.util.Optional;

/** Tells a secret from what people write where a secret should be. */
final class Weakness {

  /** What placeholders are made of. */
  private static final String FILLER =
      "changeme|changethis|change|replaceme|replacethis|replace|placeholder|secret|password"
          + "|passwd|example|default|insecure|django|ordergate|postgres|google|client|admin|database"
          + "|insert|please|your|with|here|super|qwerty|letmein|value|test|todo|this|none|null|root"
          + "|user|dev|key|the|abc|my|db|me";

  private static final int FEWEST_DIFFERENT = 6;

  private Weakness() {}

  /** What is wrong with this secret, if anything. */
  static Optional<String> of(String secret, int minLength) {
    if (isPlaceholder(secret)) {
      return Optional.of("is a placeholder");
    }
    if (isRepetitive(secret)) {
      return Optional.of("repeats itself or counts on");
    }
    if (secret.length() < minLength) {
      return Optional.of(
          "has %d characters, and needs at least %d".formatted(secret.length(), minLength));
    }
    return Optional.empty();
  }

  private static boolean isPlaceholder(String secret) {
    String letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    int filler = letters.length() - letters.replaceAll(FILLER, "").length();
    return secret.matches("<.*>|\\$\\{.*}")
        || letters.contains("changeme")
        || letters.contains("replaceme")
        || letters.contains("insecure")
        || filler * 3 >= secret.length() * 2;
  }

  private static boolean isRepetitive(String secret) {
    return secret.codePoints().distinct().count() < FEWEST_DIFFERENT
        || hasPeriod(secret)
        || steps(secret) > secret.length() / 2;
  }

  /** Whether it is one shorter text again and again. */
  private static boolean hasPeriod(String secret) {
    return (secret + secret).indexOf(secret, 1) < secret.length();
  }

  /** How many characters are the one before, or the next after it in the alphabet. */
  private static int steps(String secret) {
    int steps = 0;
    for (int i = 1; i < secret.length(); i++) {
      int step = secret.charAt(i) - secret.charAt(i - 1);
      steps += step == 0 || step == 1 ? 1 : 0;
    }
    return steps;
  }
}
