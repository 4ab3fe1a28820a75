package dev.ordergate.application.token;

/**
 * Confirms that this replica can tell whose access tokens were cut off, so that it lets anybody in.
 */
public interface ConfirmCutOffs {

  /** Whether it knows of those of the last second; waits about as long to find out. */
  boolean confirm();
}
