package dev.ordergate.application.token.service;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.OpaqueToken;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Callers that present one token at the same moment share one {@link AdvanceFamily}: the first does
 * it, the others wait and get its outcome, which is the replay they would have been given. So the
 * queue for a family's lock is as long as there are replicas, not callers, and those who wait hold
 * no connection.
 */
public final class SharedAdvance implements AdvanceFamily {

  private final AdvanceFamily inner;
  private final ConcurrentMap<OpaqueToken, CompletableFuture<Outcome>> running =
      new ConcurrentHashMap<>();

  public SharedAdvance(AdvanceFamily inner) {
    this.inner = inner;
  }

  @Override
  public Outcome advance(OpaqueToken presented, Device device) {
    CompletableFuture<Outcome> mine = new CompletableFuture<>();
    CompletableFuture<Outcome> other = running.putIfAbsent(presented, mine);
    return other == null ? lead(presented, device, mine) : follow(other);
  }

  private Outcome lead(OpaqueToken presented, Device device, CompletableFuture<Outcome> mine) {
    try {
      Outcome outcome = inner.advance(presented, device);
      mine.complete(outcome);
      return outcome;
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      running.remove(presented);
    }
  }

  private static Outcome follow(CompletableFuture<Outcome> other) {
    try {
      return other.join();
    } catch (CompletionException failure) {
      // Kept as it is: whoever reports it tells an outage from a defect by its causes.
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }
}
