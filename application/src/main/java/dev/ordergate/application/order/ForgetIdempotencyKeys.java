package dev.ordergate.application.order;

/** Forgets the keys of attempts to create an order that are older than a day. */
public interface ForgetIdempotencyKeys {

  /** Most keys forgotten at once. */
  int BATCH = 1_000;

  /**
   * Forgets some of them. Any number of replicas may do so at once.
   *
   * @return how many; fewer than {@link #BATCH} if no more are left
   */
  int forget();
}
