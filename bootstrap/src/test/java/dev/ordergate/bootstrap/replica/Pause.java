package dev.ordergate.bootstrap.replica;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which tells nobody when it has done something. */
public final class Pause {

  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns as soon as it is so. */
  public static void until(String what, Duration atMost, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within %s: %s".formatted(atMost, what));
      }
      of(Duration.ofMillis(5));
    }
  }
}
