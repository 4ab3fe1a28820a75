package dev.ordergate.bootstrap;

import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.token.TokenHash;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import java.util.Optional;

/** Measures how long a refresh waits for its family's lock, and how often in vain. */
@Decorator
@Priority(1)
// The container makes the subclass of a decorator, and with it the injection.
@SuppressWarnings("InjectOnConstructorOfAbstractClass")
abstract class MeteredTokenFamilies implements TokenFamilies {

  static final String LOCK_TIMEOUTS = "ordergate.tokens.lock.timeouts";

  private final TokenFamilies families;
  private final MeterRegistry registry;

  @Inject
  MeteredTokenFamilies(@Any @Delegate TokenFamilies families, MeterRegistry registry) {
    this.families = families;
    this.registry = registry;
  }

  @Override
  public Optional<Presented> findForChange(TokenHash hash) {
    Timer.Sample waiting = Timer.start(registry);
    try {
      return families.findForChange(hash);
    } catch (LockTimeoutException timeout) {
      registry.counter(LOCK_TIMEOUTS).increment();
      throw timeout;
    } finally {
      waiting.stop(registry.timer("ordergate.tokens.lock.wait"));
    }
  }
}
