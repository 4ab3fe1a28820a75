package dev.ordergate.adapters.web.admin;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an account as an admin types it into a filter. */
public final class AccountNumber {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

  private AccountNumber() {}

  /** The account; empty where nothing was typed. */
  public static Checked<Optional<AccountId>> parse(String text) {
    String number = text.strip();
    if (number.isEmpty()) {
      return new Checked.Valid<>(Optional.empty());
    }
    return FORM.matcher(number).matches()
        ? new Checked.Valid<>(Optional.of(new AccountId(Long.parseLong(number))))
        : new Checked.Invalid<>("must be the number of an account");
  }
}
