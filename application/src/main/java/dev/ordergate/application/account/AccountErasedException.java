package dev.ordergate.application.account;

/**
 * The account was erased while a request acted for it: any driven port that stores something for an
 * account may throw this, as what it was to store has nobody to belong to.
 */
public final class AccountErasedException extends RuntimeException {

  /** Tells of {@code cause} by its own words. */
  public AccountErasedException(Throwable cause) {
    super(cause);
  }
}
