package dev.ordergate.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts what each client asks of this replica. */
@Singleton
// Caffeine looks for the class of its entries by name, and Quarkus registers those of other caches.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
class Limiter {

  /** About 30 MB. Beyond that those who ask least are forgotten. */
  private static final int MAX_CLIENTS = 100_000;

  private record Client(Policy policy, String name) {}

  /** Never set back, unlike the clock on the wall. */
  private record Time(Ticker ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  private final Time time;
  private final Cache<Client, Bucket> buckets;

  @Inject
  Limiter() {
    this(Ticker.systemTicker());
  }

  Limiter(Ticker ticker) {
    this.time = new Time(ticker);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            // By then its bucket is full again, as a new one is.
            .expireAfterAccess(Policy.WINDOW)
            .ticker(ticker)
            // Its upkeep takes less than waking another thread for it, as every request would.
            .executor(Runnable::run)
            .build();
  }

  /** Takes one request from what {@code client} may ask, if there is one left. */
  Decision ask(Policy policy, String client) {
    Bucket bucket = buckets.get(new Client(policy, client), this::fullBucket);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    long untilNext =
        probe.isConsumed()
            ? bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()
            : probe.getNanosToWaitForRefill();
    return new Decision(
        policy,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(untilNext),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private Bucket fullBucket(Client client) {
    long requests = client.policy().requests();
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Policy.WINDOW))
        .withCustomTimePrecision(time)
        .build();
  }
}
