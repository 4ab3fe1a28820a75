package dev.ordergate.application.order;

/** Erases orders that have been in the trash for 30 days. */
public interface PurgeTrash {

  /** Most orders erased at once, so that no transaction holds many locks for long. */
  int BATCH = 500;

  /**
   * Erases some of them. Any number of replicas may do so at once.
   *
   * @return how many; fewer than {@link #BATCH} if no more are left
   */
  int purge();
}
