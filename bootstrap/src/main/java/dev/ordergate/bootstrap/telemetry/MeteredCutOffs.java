package dev.ordergate.bootstrap.telemetry;

import dev.ordergate.application.token.spi.CutOffs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells how old the cut-offs are that this replica knows: it is ready while they are fresh, and a
 * connection that is there says nothing of what can be read over it.
 */
@Decorator
@Priority(1)
// The container makes the subclass of a decorator, and with it the injection.
@SuppressWarnings("InjectOnConstructorOfAbstractClass")
abstract class MeteredCutOffs implements CutOffs {

  private final CutOffs cutOffs;

  /** When the last successful reading began; before there was one, when this replica did. */
  private volatile long lastReading = System.nanoTime();

  @Inject
  MeteredCutOffs(@Any @Delegate CutOffs cutOffs, MeterRegistry registry) {
    this.cutOffs = cutOffs;
    TimeGauge.builder(
            "ordergate.cut.offs.age", () -> System.nanoTime() - lastReading, TimeUnit.NANOSECONDS)
        .description("Time since the last successful reading of the cut-offs began")
        .register(registry);
  }

  @Override
  public List<CutOff> within(Duration period) {
    long began = System.nanoTime();
    List<CutOff> read = cutOffs.within(period);
    lastReading = began;
    return read;
  }
}
