package dev.ordergate.application.token.service;

import dev.ordergate.application.token.CheckCutOff;
import dev.ordergate.application.token.ConfirmCutOffs;
import dev.ordergate.application.token.FollowCutOffs;
import dev.ordergate.application.token.RecallCutOff;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.CutOffs.CutOff;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link CheckCutOff}, {@link RecallCutOff}, {@link ConfirmCutOffs} and {@link FollowCutOffs}: one
 * replica's memory of the recent cut-offs. Durations are measured by this machine's monotonic clock
 * and moments by the database's; the two need not agree (docs/adr/0003).
 */
public final class CutOffService
    implements CheckCutOff, RecallCutOff, ConfirmCutOffs, FollowCutOffs {

  /** How old an answer may be. */
  static final Duration FRESH = Duration.ofSeconds(1);

  /**
   * As long as a token is good: clocks may differ when it is issued and when it is verified. A
   * reading looks back as far, since a cut-off is visible only once its transaction has committed,
   * and PostgreSQL sets no limit to a commit, which may wait for a standby.
   */
  private static final Duration REMEMBERED =
      TokenPolicy.STANDARD.access().plus(TokenPolicy.STANDARD.clockSkew().multipliedBy(2));

  /**
   * All that are stored. So far looks back a reading that does not follow another closely: the
   * database's clock may have been set forward in between, or it is that of another server now.
   */
  private static final Duration EVER = Duration.ofDays(365);

  private record Until(AccountCutOff cutOff, long seen) {}

  private final CutOffs cutOffs;
  private final LongSupplier nanoTime;

  /** When it was first seen, by session and by account. */
  private final Map<FamilyId, Long> sessions = new ConcurrentHashMap<>();

  private final Map<AccountId, Until> accounts = new ConcurrentHashMap<>();

  /** When the last successful reading began; written after what it read. */
  private volatile OptionalLong lastReading = OptionalLong.empty();

  private final AtomicReference<@Nullable CompletableFuture<Boolean>> running =
      new AtomicReference<>();

  /**
   * Begins knowing nothing.
   *
   * @param nanoTime a monotonic clock, as {@link System#nanoTime}
   */
  public CutOffService(CutOffs cutOffs, LongSupplier nanoTime) {
    this.cutOffs = cutOffs;
    this.nanoTime = nanoTime;
  }

  @Override
  public Result check(Command command) {
    // Asked first: what a fresh reading found is in memory by then.
    return recall(command, confirm());
  }

  @Override
  public Result recall(Command command) {
    return recall(command, isFresh());
  }

  private Result recall(Command command, boolean fresh) {
    if (isCutOff(command)) {
      return Result.CUT_OFF;
    }
    return fresh ? Result.LIVE : Result.UNKNOWN;
  }

  @Override
  public boolean confirm() {
    return isFresh() || catchUp();
  }

  @Override
  public void refresh() {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    if (running.compareAndSet(null, mine)) {
      read(mine);
    }
  }

  /** Reads at once, as the timer is late; twice where the first reading itself took too long. */
  private boolean catchUp() {
    return join() && (isFresh() || (join() && isFresh()));
  }

  /** Whether a reading succeeds: the one under way, or else one of our own. */
  private boolean join() {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> other = running.compareAndExchange(null, mine);
    try {
      if (other != null) {
        return other.get(FRESH.toNanos(), TimeUnit.NANOSECONDS);
      }
      read(mine);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | RuntimeException unreadable) {
      return false;
    }
  }

  private void read(CompletableFuture<Boolean> reading) {
    boolean done = false;
    try {
      read(nanoTime.getAsLong());
      done = true;
    } finally {
      running.set(null);
      reading.complete(done);
    }
  }

  private void read(long now) {
    for (CutOff cutOff : cutOffs.within(isFresh() ? REMEMBERED : EVER)) {
      switch (cutOff) {
        case CutOff.OfSession(var session, var at) -> sessions.putIfAbsent(session, now);
        case CutOff.OfAccount(var account, var at) ->
            accounts.merge(
                account,
                new Until(new AccountCutOff(at), now),
                (known, found) -> found.cutOff().at().isAfter(known.cutOff().at()) ? found : known);
      }
    }
    sessions.values().removeIf(seen -> isForgotten(seen, now));
    accounts.values().removeIf(until -> isForgotten(until.seen(), now));
    lastReading = OptionalLong.of(now);
  }

  private boolean isFresh() {
    OptionalLong last = lastReading;
    return last.isPresent() && nanoTime.getAsLong() - last.getAsLong() <= FRESH.toNanos();
  }

  private boolean isForgotten(long seen, long now) {
    return now - seen > REMEMBERED.toNanos();
  }

  private boolean isCutOff(Command command) {
    Until until = accounts.get(command.account());
    return sessions.containsKey(command.session())
        || (until != null && until.cutOff().ends(command.last()));
  }
}
