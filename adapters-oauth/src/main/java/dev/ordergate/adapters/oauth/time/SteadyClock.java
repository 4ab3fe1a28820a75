package dev.ordergate.adapters.oauth.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Provides {@link Steady}. */
class SteadyClock {

  @Produces
  @Steady
  @Singleton
  InstantSource steady(InstantSource clock) {
    Instant start = clock.instant();
    long nanos = System.nanoTime();
    return () -> start.plusNanos(System.nanoTime() - nanos);
  }
}
