package dev.ordergate.application;

/**
 * Something the service depends on does not answer; nothing was changed and a retry may succeed.
 */
public final class UnavailableException extends RuntimeException {

  public UnavailableException(String message) {
    super(message);
  }
}
