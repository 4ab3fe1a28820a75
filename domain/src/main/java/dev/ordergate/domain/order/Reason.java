package dev.ordergate.domain.order;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;

/** Why somebody changed an order: up to 500 code points, trimmed; an empty one is no reason. */
public record Reason(String value) {

  /** Most code points a reason has. */
  public static final int MAX_LENGTH = 500;

  // Before the constant below, whose constructor needs it.
  private static final TextRule RULE = new TextRule(0, MAX_LENGTH, true);

  /** What a change without a reason carries. */
  public static final Reason NONE = new Reason("");

  public Reason {
    RULE.requireTrimmed(value);
  }

  /** Trims and checks what somebody typed. */
  public static Checked<Reason> parse(String text) {
    return RULE.check(TextRule.trim(text), Reason::new);
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "Reason[hidden]";
  }
}
