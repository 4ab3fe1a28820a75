package dev.ordergate.domain.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Length and characters a text may have.
 *
 * @param minimum fewest Unicode code points
 * @param maximum most Unicode code points
 * @param multiline whether line breaks and tabs are allowed; no other control character ever is
 */
public record TextRule(int minimum, int maximum, boolean multiline) {

  // Default_Ignorable_Code_Point (Unicode Standard, section 5.21), which Java's patterns do not
  // know.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\s\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E"
              + "\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFF8\\x{1BCA0}-\\x{1BCA3}"
              + "\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * {@code text} without space at its ends, of any kind that Unicode or Java knows; nothing where
   * none of it is ever seen.
   */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String trimmed = text.substring(start, end);
    return UNSEEN.matcher(trimmed).matches() ? "" : trimmed;
  }

  /** Whether {@code text} is nothing but that. */
  public static boolean isBlank(String text) {
    return trim(text).isEmpty();
  }

  // Java counts neither the no-break spaces nor the next line control as white space.
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** The reason why {@code text} is refused, or empty where it conforms. */
  public Optional<String> violation(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < minimum) {
      return Optional.of("must not be empty");
    }
    if (length > maximum) {
      return Optional.of("must be at most %d characters long, has %d".formatted(maximum, length));
    }
    if (anyMatch(text, TextRule::isSurrogate)) {
      return Optional.of("must not contain a lone surrogate");
    }
    if (anyMatch(text, this::isForbidden)) {
      return Optional.of("must not contain control characters");
    }
    return Optional.empty();
  }

  /** {@code text} as a value of the domain, or why not. */
  public <T> Checked<T> check(String text, Function<String, T> constructor) {
    return violation(text)
        .<Checked<T>>map(Checked.Invalid::new)
        .orElseGet(() -> new Checked.Valid<>(constructor.apply(text)));
  }

  /**
   * Guards a constructor.
   *
   * @throws IllegalArgumentException if {@code text} does not conform
   */
  public void require(String text) {
    violation(text)
        .ifPresent(reason -> {
          throw new IllegalArgumentException(reason);
        });
  }

  /**
   * Guards a constructor whose value is trimmed. Space that {@link String#strip} leaves passes, for
   * there are stored values that have it.
   *
   * @throws IllegalArgumentException if {@code text} does not conform or is not trimmed
   */
  public void requireTrimmed(String text) {
    require(text);
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException("must be trimmed");
    }
  }

  // A loop, for streams of code points cost 4 % of a list of orders.
  private static boolean anyMatch(String text, IntPredicate predicate) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (predicate.test(c)) {
        return true;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  private boolean isForbidden(int c) {
    return Character.isISOControl(c) && !(multiline && (c == '\n' || c == '\r' || c == '\t'));
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
