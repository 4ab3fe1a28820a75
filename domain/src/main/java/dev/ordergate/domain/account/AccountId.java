package dev.ordergate.domain.account;

import dev.ordergate.domain.text.IdNumber;
import java.util.Optional;

/** Number of an account, positive; the {@code sub} of our access tokens. */
public record AccountId(long value) {
  public AccountId {
    if (value < 1) {
      throw new IllegalArgumentException("an account id is positive");
    }
  }

  /** The id that {@code text} is, or empty where it is none. */
  public static Optional<AccountId> parse(String text) {
    return IdNumber.parse(text).map(AccountId::new);
  }
}
