package dev.ordergate.domain.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an order, an account or an event as it is written outside. */
public final class IdNumber {

  /** A regular expression: positive, without leading zeros, and always fits a {@code long}. */
  public static final String FORM = "[1-9][0-9]{0,17}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private IdNumber() {}

  /** The number that {@code text} is, or empty where it is none. */
  public static Optional<Long> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
