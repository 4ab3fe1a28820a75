package dev.ordergate.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hibernate.StatelessSession;

/** Those who wait for a lock of the database. */
public final class LockQueue {

  private LockQueue() {}

  /** Returns once somebody waits; fails after ten seconds. */
  public static void awaitSomebody(StatelessSession database) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (length(database) == 0) {
      assertThat(System.nanoTime()).as("nobody waits for the lock").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static long length(StatelessSession database) {
    return database
        .createNativeQuery("select count(*) from pg_locks where not granted", Long.class)
        .getSingleResult();
  }
}
