package dev.ordergate.application.account;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;

/** A text that e-mail address or name have to contain, the case aside; 1 to 200 code points. */
public record AccountSearch(String text) {

  private static final TextRule RULE = new TextRule(1, 200, false);

  public AccountSearch {
    RULE.requireTrimmed(text);
  }

  /** Trims and checks what somebody typed. */
  public static Checked<AccountSearch> parse(String text) {
    return RULE.check(TextRule.trim(text), AccountSearch::new);
  }

  /** Never the text, so that no log shows it. */
  @Override
  public String toString() {
    return "AccountSearch[hidden]";
  }
}
