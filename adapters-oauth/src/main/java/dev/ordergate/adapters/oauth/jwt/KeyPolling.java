package dev.ordergate.adapters.oauth.jwt;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Has the keys read anew every few seconds. Quarkus' scheduler goes by the machine's clock: once
 * that was set back, it would stand still until the old time is reached again.
 */
@Startup
@Singleton
class KeyPolling {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ScheduledFuture<?> timer;

  KeyPolling(Keys keys, ScheduledExecutorService executor) {
    this.timer =
        executor.scheduleWithFixedDelay(
            keys::refresh, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    timer.cancel(false);
  }
}
