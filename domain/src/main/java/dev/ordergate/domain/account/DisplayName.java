package dev.ordergate.domain.account;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;

/** Name shown for an account: 1 to 200 code points, trimmed, no control characters. */
public record DisplayName(String value) {

  /** Most code points a name has. */
  public static final int MAX_LENGTH = 200;

  private static final TextRule RULE = new TextRule(1, MAX_LENGTH, false);

  public DisplayName {
    RULE.requireTrimmed(value);
  }

  /** Trims and checks what somebody typed or the provider sent. */
  public static Checked<DisplayName> parse(String text) {
    return RULE.check(TextRule.trim(text), DisplayName::new);
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "DisplayName[hidden]";
  }
}
