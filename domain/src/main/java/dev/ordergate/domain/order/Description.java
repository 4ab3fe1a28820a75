package dev.ordergate.domain.order;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;
import java.nio.charset.StandardCharsets;

/** Description of an order: up to 10,000 code points; line breaks and tabs, no other control. */
public record Description(String value) {

  /** Most code points a description has. */
  public static final int MAX_LENGTH = 10_000;

  /** Most bytes it has in UTF-8. */
  public static final int MAX_BYTES = 4 * MAX_LENGTH;

  // Before the constant below, whose constructor needs it.
  private static final TextRule RULE = new TextRule(0, MAX_LENGTH, true);

  /** What an order without a description has. */
  public static final Description EMPTY = new Description("");

  public Description {
    RULE.require(value);
  }

  /** How many bytes it has in UTF-8, up to {@link #MAX_BYTES}. */
  public int bytes() {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Checks what somebody typed. */
  public static Checked<Description> parse(String text) {
    return RULE.check(text, Description::new);
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "Description[hidden]";
  }
}
