package dev.ordergate.adapters.web.admin;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;
import java.util.Optional;

/** The number of an account as an admin types it into a filter. */
public final class AccountNumber {

  private AccountNumber() {}

  /** The account; empty where nothing was typed. */
  public static Checked<Optional<AccountId>> parse(String text) {
    String number = TextRule.trim(text);
    if (number.isEmpty()) {
      return new Checked.Valid<>(Optional.empty());
    }
    return AccountId.parse(number)
        .<Checked<Optional<AccountId>>>map(id -> new Checked.Valid<>(Optional.of(id)))
        .orElseGet(() -> new Checked.Invalid<>("must be a number like 42"));
  }
}
