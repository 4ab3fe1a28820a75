package dev.ordergate.adapters.oauth.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class SteadyClockTest {

  private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");

  private Instant machine = START;
  private final InstantSource steady = new SteadyClock().steady(() -> machine);

  @Test
  void it_goes_on_evenly_while_the_machines_clock_is_set() {
    machine = START.minus(Duration.ofHours(1));
    Instant first = steady.instant();
    machine = START.plus(Duration.ofHours(1));
    Instant second = steady.instant();

    assertThat(first).isBetween(START, START.plusSeconds(60));
    assertThat(second).isBetween(first, START.plusSeconds(60));
  }
}
