package dev.ordergate.adapters.oauth.google;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * Stands before what the provider is asked for: so many wait for it at once, since its silence is
 * to hold no more threads, and it can be left alone for a while.
 */
final class ProviderGate {

  /** What a thread waits for. */
  interface Exchange<T> {
    T run() throws IOException;
  }

  private final int mostWaiting;
  private final Semaphore waiting;
  private final InstantSource clock;
  private volatile Instant nextAttempt = Instant.MIN;

  ProviderGate(int mostWaiting, InstantSource clock) {
    this.mostWaiting = mostWaiting;
    this.waiting = new Semaphore(mostWaiting);
    this.clock = clock;
  }

  /**
   * What comes of the exchange.
   *
   * @throws IOException if it fails, or too many wait already
   */
  <T> T pass(Exchange<T> exchange) throws IOException {
    if (!waiting.tryAcquire()) {
      throw new IOException("%d wait for it already".formatted(mostWaiting));
    }
    try {
      return exchange.run();
    } finally {
      waiting.release();
    }
  }

  /** The provider is to be left alone for so long from now on. */
  void pauseFor(Duration pause) {
    nextAttempt = clock.instant().plus(pause);
  }

  boolean isPaused() {
    return clock.instant().isBefore(nextAttempt);
  }
}
