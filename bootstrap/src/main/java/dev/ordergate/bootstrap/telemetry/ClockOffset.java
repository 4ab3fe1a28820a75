package dev.ordergate.bootstrap.telemetry;

import dev.ordergate.application.retention.spi.DatabaseClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells how far this replica's clock is ahead of the database's. */
@Startup
@ApplicationScoped
public class ClockOffset {

  private static final Logger LOG = Logger.getLogger(ClockOffset.class);

  private final InstantSource clock;
  private final DatabaseClock databaseClock;
  private volatile double nanos = Double.NaN;

  ClockOffset(InstantSource clock, DatabaseClock databaseClock, MeterRegistry registry) {
    this.clock = clock;
    this.databaseClock = databaseClock;
    TimeGauge.builder("ordergate.clock.offset", () -> nanos, TimeUnit.NANOSECONDS)
        .description("How far this replica's clock is ahead of the database's")
        .register(registry);
  }

  /** Reads it anew. */
  public void read() {
    try {
      Instant before = clock.instant();
      Instant theirs = databaseClock.now();
      Instant after = clock.instant();
      Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
      nanos = Duration.between(theirs, ours).toNanos();
    } catch (RuntimeException failure) {
      nanos = Double.NaN;
      LOG.warnf(
          "the database's clock was not read; the next run tries again: %s", failure.getMessage());
    }
  }
}
