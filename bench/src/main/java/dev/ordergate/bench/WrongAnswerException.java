package dev.ordergate.bench;

/** The service does not do what it is measured for. */
final class WrongAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongAnswerException(String message) {
    super(message);
  }
}
