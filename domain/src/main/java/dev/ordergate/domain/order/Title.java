package dev.ordergate.domain.order;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;

/** Title of an order: 1 to 200 code points, trimmed, no control characters. */
public record Title(String value) {

  /** Most code points a title has. */
  public static final int MAX_LENGTH = 200;

  private static final TextRule RULE = new TextRule(1, MAX_LENGTH, false);

  public Title {
    RULE.requireTrimmed(value);
  }

  /** Trims and checks what somebody typed. */
  public static Checked<Title> parse(String text) {
    return RULE.check(TextRule.trim(text), Title::new);
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "Title[hidden]";
  }
}
