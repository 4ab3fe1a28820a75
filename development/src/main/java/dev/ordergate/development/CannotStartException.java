package dev.ordergate.development;

/**
 * Something outside the program is in the way; the message is one line that says what and what to
 * do about it.
 */
public final class CannotStartException extends RuntimeException {

  CannotStartException(String message) {
    super(message);
  }

  CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
