package dev.ordergate.application;

/** Others kept what was to be changed locked for too long; nothing was changed. */
public final class LockTimeoutException extends UnavailableException {

  /** Tells of {@code cause} by its own words. */
  public LockTimeoutException(Throwable cause) {
    super(cause);
  }
}
