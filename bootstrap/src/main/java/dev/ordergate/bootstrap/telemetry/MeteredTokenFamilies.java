package dev.ordergate.bootstrap.telemetry;

import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.TokenFamily;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Measures how long a rotation takes, which is to wait for its family, and how often in vain. */
@Decorator
@Priority(1)
// The container makes the subclass of a decorator, and with it the injection.
@SuppressWarnings("InjectOnConstructorOfAbstractClass")
abstract class MeteredTokenFamilies implements TokenFamilies {

  static final String LOCK_TIMEOUTS = "ordergate.tokens.lock.timeouts";

  private final TokenFamilies families;
  private final MeterRegistry registry;
  private final Timer rotations;

  @Inject
  MeteredTokenFamilies(@Any @Delegate TokenFamilies families, MeterRegistry registry) {
    this.families = families;
    this.registry = registry;
    this.rotations =
        Timer.builder("ordergate.tokens.lock.wait")
            .description("Rotations, each of which waits for others of its family")
            .register(registry);
  }

  @Override
  public boolean rotate(TokenFamily family, RefreshToken successor) {
    Timer.Sample waiting = Timer.start(registry);
    try {
      return families.rotate(family, successor);
    } catch (LockTimeoutException timeout) {
      registry.counter(LOCK_TIMEOUTS).increment();
      throw timeout;
    } finally {
      waiting.stop(rotations);
    }
  }
}
