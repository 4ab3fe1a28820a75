package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.TooManySearchesException;
import dev.ordergate.application.order.TooManySearchesException.Share;
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

  private final Semaphore ofAll;
  private final Map<Optional<AccountId>, OwnPlaces> accounts = new ConcurrentHashMap<>();

  Searches(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "20")
          int connections) {
    this.ofAll = places(Math.max(1, connections / 2));
  }

  /**
   * Runs one.
   *
   * @param owner whose orders are searched; empty for everybody's
   * @param patient whether it waits for a place, without a connection. Others keep theirs for one
   *     statement, so the time limits of the database bound how long.
   * @throws TooManySearchesException where too many are running, and it is not patient
   */
  <T> T run(Optional<AccountId> owner, boolean patient, Supplier<T> search) {
    Semaphore own = enter(owner);
    try {
      return run(own, patient, Share.ONE_ACCOUNT, () -> run(ofAll, patient, Share.ALL, search));
    } finally {
      leave(owner);
    }
  }

  private static <T> T run(Semaphore places, boolean patient, Share share, Supplier<T> search) {
    if (patient) {
      places.acquireUninterruptibly();
    } else if (places.hasQueuedThreads() || !places.tryAcquire()) {
      throw new TooManySearchesException(share);
    }
    try {
      return search.get();
    } finally {
      places.release();
    }
  }

  private Semaphore enter(Optional<AccountId> owner) {
    return accounts.merge(
            owner,
            new OwnPlaces(places(OF_ONE_ACCOUNT), 1),
            (known, one) -> new OwnPlaces(known.places, known.users + 1))
        .places;
  }

  private void leave(Optional<AccountId> owner) {
    accounts.computeIfPresent(
        owner, (whose, own) -> own.users == 1 ? null : new OwnPlaces(own.places, own.users - 1));
  }

  private static Semaphore places(int count) {
    // Fair, so that nobody who waits is overtaken for ever.
    return new Semaphore(count, true);
  }

  /**
   * Those of one account.
   *
   * @param users how many searches have one of them, or ask for one
   */
  private record OwnPlaces(Semaphore places, int users) {}
}
