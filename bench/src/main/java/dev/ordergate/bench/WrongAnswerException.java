package dev.ordergate.bench;

/** The service does not do what it is measured for. */
final class WrongAnswerException extends RuntimeException {

  WrongAnswerException(String message) {
    super(message);
  }
}
