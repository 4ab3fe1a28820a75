package dev.ordergate.domain.account;

/** Number of an account, positive; the {@code sub} of our access tokens. */
public record AccountId(long value) {
  public AccountId {
    if (value < 1) {
      throw new IllegalArgumentException("an account id is positive");
    }
  }
}
