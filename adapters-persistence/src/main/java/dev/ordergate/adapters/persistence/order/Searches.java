package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.domain.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leaves connections to others while orders are searched, which may read every text of an account:
 * half of them, and three of one account.
 */
@ApplicationScoped
class Searches {

  private static final int OF_ONE_ACCOUNT = 3;

  private final Semaphore free;
  private final Map<Optional<AccountId>, Integer> running = new ConcurrentHashMap<>();

  Searches(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "20")
          int connections) {
    this.free = new Semaphore(Math.max(1, connections / 2));
  }

  /**
   * Runs one.
   *
   * @param owner whose orders are searched; empty for everybody's
   * @throws UnavailableException where too many are running
   */
  <T> T run(Optional<AccountId> owner, Supplier<T> search) {
    if (!free.tryAcquire()) {
      throw new UnavailableException("too many searches at once");
    }
    try {
      if (running.merge(owner, 1, Integer::sum) > OF_ONE_ACCOUNT) {
        throw new UnavailableException("too many searches of one account at once");
      }
      return search.get();
    } finally {
      running.computeIfPresent(owner, (whose, count) -> count == 1 ? null : count - 1);
      free.release();
    }
  }
}
