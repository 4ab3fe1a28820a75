package dev.ordergate.application.token;

/** Keeps this replica's knowledge of cut-offs fresh; to be called a few times a second. */
public interface FollowCutOffs {

  /**
   * Reads what was cut off since the last time; does nothing while another thread is at it.
   *
   * @throws RuntimeException if the cut-offs cannot be read
   */
  void refresh();
}
