package dev.ordergate.domain.order;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;

/**
 * What titles and descriptions are searched for, whatever the case: trimmed, 1 to 200 code points,
 * no control characters.
 */
public record SearchTerm(String value) {

  private static final TextRule RULE = new TextRule(1, 200, false);

  public SearchTerm {
    RULE.requireTrimmed(value);
  }

  /** Trims and checks what somebody typed. */
  public static Checked<SearchTerm> parse(String text) {
    return RULE.check(TextRule.trim(text), SearchTerm::new);
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "SearchTerm[hidden]";
  }
}
