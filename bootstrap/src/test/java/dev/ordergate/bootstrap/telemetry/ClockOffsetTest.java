package dev.ordergate.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.retention.spi.DatabaseClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ClockOffsetTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private DatabaseClock databaseClock = () -> NOW;

  @Test
  void a_clock_that_is_ahead_of_the_databases_is_told_without_half_of_the_way_there() {
    Iterator<Instant> ours =
        List.of(NOW.plusSeconds(5), NOW.plusSeconds(5).plus(Duration.ofMillis(200))).iterator();
    new ClockOffset(ours::next, databaseClock, registry).read();

    assertThat(seconds()).isEqualTo(5.1);
  }

  @Test
  void one_that_is_behind_is_told_too_and_none_while_the_database_is_gone() {
    ClockOffset offset =
        new ClockOffset(() -> NOW.minusSeconds(3), () -> databaseClock.now(), registry);
    assertThat(seconds()).isNaN();
    offset.read();
    assertThat(seconds()).isEqualTo(-3);

    databaseClock =
        () -> {
          throw new UnavailableException("no connection");
        };
    offset.read();
    assertThat(seconds()).isNaN();
  }

  private double seconds() {
    return registry.get("ordergate.clock.offset").timeGauge().value(TimeUnit.SECONDS);
  }
}
