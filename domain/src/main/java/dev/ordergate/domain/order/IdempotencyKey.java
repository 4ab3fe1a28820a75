package dev.ordergate.domain.order;

import dev.ordergate.domain.text.Checked;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a client calls one attempt to create an order, so that trying again creates no second one: 1
 * to 255 printable ASCII characters.
 */
public record IdempotencyKey(String value) {

  /** How long a key is remembered. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,255}");

  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a key has 1 to 255 printable ASCII characters");
    }
  }

  /** Checks what a client sent. */
  public static Checked<IdempotencyKey> parse(String text) {
    return FORM.matcher(text).matches()
        ? new Checked.Valid<>(new IdempotencyKey(text))
        : new Checked.Invalid<>("must have 1 to 255 printable ASCII characters");
  }
}
