package dev.ordergate.application.retention.spi;

import java.time.Instant;

/** The database's clock, which is one for all replicas. */
public interface DatabaseClock {

  /**
   * What it shows.
   *
   * @throws RuntimeException if the database does not answer
   */
  Instant now();
}
