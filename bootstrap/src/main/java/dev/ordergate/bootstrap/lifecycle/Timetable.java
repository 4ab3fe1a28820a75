package dev.ordergate.bootstrap.lifecycle;

import dev.ordergate.bootstrap.telemetry.ClockOffset;
import dev.ordergate.bootstrap.telemetry.OrderGauges;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is done again and again. Quarkus' scheduler goes by the machine's clock: once that was set
 * back, it would stand still until the old time is reached again.
 */
@Startup
@Singleton
class Timetable {

  private final ScheduledExecutorService executor;
  private final List<ScheduledFuture<?>> entries;

  Timetable(
      ScheduledExecutorService executor,
      Purges purges,
      OrderGauges orders,
      ClockOffset clockOffset) {
    this.executor = executor;
    this.entries =
        List.of(
            repeat(purges::wipeSecrets, Duration.ofSeconds(30), Duration.ofSeconds(10)),
            repeat(purges::removeRows, Duration.ofMinutes(1), Duration.ofMinutes(5)),
            repeat(orders::read, Duration.ZERO, Duration.ofMinutes(1)),
            repeat(clockOffset::read, Duration.ZERO, Duration.ofMinutes(1)));
  }

  /** A task must not throw: it would not be run again. */
  private ScheduledFuture<?> repeat(Runnable task, Duration first, Duration pause) {
    return executor.scheduleWithFixedDelay(
        task, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    entries.forEach(entry -> entry.cancel(false));
  }
}
