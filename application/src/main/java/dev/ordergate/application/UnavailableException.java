package dev.ordergate.application;

/**
 * Something the service depends on does not answer: any driven port may throw this, and a
 * transaction may end with it. A retry may succeed; whether a change that was under way has been
 * made is not known.
 */
public sealed class UnavailableException extends RuntimeException permits LockTimeoutException {

  public UnavailableException(String message) {
    super(message);
  }

  /** Tells of {@code cause} by its own words. */
  public UnavailableException(Throwable cause) {
    super(cause);
  }
}
