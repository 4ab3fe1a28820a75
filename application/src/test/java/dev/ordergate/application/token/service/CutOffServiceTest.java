package dev.ordergate.application.token.service;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.token.CheckCutOff.Command;
import dev.ordergate.application.token.CheckCutOff.Result;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.InMemoryCutOffs;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CutOffServiceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration REMEMBERED = Duration.ofMinutes(16);
  private static final Duration EVER = Duration.ofDays(365);

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final InMemoryCutOffs stored = new InMemoryCutOffs(clock);
  private final Database database = new Database();
  private final CutOffService service =
      new CutOffService(database, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());

  private final FamilyId session = new FamilyId(UUID.randomUUID());
  private final AccountId account = new AccountId(7);

  @Test
  void the_first_check_reads_what_there_is() {
    stored.cutOff(session);

    assertThat(check()).isEqualTo(Result.CUT_OFF);
    assertThat(database.periods).containsExactly(EVER);
  }

  @Test
  void readings_that_follow_each_other_look_back_as_long_as_tokens_live() {
    service.refresh();
    clock.advance(SECOND);
    service.refresh();

    assertThat(database.periods).containsExactly(EVER, REMEMBERED);
  }

  @Test
  void a_clock_of_the_database_that_was_set_forward_hides_nothing_from_a_replica_that_starts() {
    stored.cutOff(session);
    clock.advance(Duration.ofMinutes(40));

    assertThat(check()).isEqualTo(Result.CUT_OFF);
  }

  @Test
  void nor_from_one_that_could_not_read_meanwhile() {
    service.refresh();
    stored.cutOff(session);
    clock.advance(Duration.ofMinutes(40));

    service.refresh();

    assertThat(check()).isEqualTo(Result.CUT_OFF);
  }

  @Test
  void checks_within_a_second_of_a_reading_ask_nobody() {
    service.refresh();
    clock.advance(SECOND);

    assertThat(check()).isEqualTo(Result.LIVE);
    assertThat(database.periods).hasSize(1);
  }

  @Test
  void to_recall_asks_nobody_and_knows_nothing_once_a_reading_is_stale() {
    Command command = new Command(session, account, Optional.empty());
    assertThat(service.recall(command)).isEqualTo(Result.UNKNOWN);

    service.refresh();
    clock.advance(SECOND);
    assertThat(service.recall(command)).isEqualTo(Result.LIVE);

    clock.advance(Duration.ofNanos(1));
    assertThat(service.recall(command)).isEqualTo(Result.UNKNOWN);
    assertThat(database.periods).hasSize(1);
  }

  @Test
  void what_was_cut_off_is_recalled_as_such_even_from_a_stale_reading() {
    stored.cutOff(session);
    service.refresh();
    clock.advance(SECOND.plusNanos(1));

    assertThat(service.recall(new Command(session, account, Optional.empty())))
        .isEqualTo(Result.CUT_OFF);
  }

  @Test
  void a_check_reads_by_itself_where_the_timer_is_late() {
    service.refresh();
    stored.cutOff(session);
    clock.advance(SECOND.plusNanos(1));

    assertThat(check()).isEqualTo(Result.CUT_OFF);
    assertThat(database.periods).hasSize(2);
  }

  @Test
  void they_are_confirmed_while_they_are_fresh_or_can_be_read() {
    assertThat(service.confirm()).isTrue();
    database.down = true;
    assertThat(service.confirm()).isTrue();

    clock.advance(SECOND.plusNanos(1));
    assertThat(service.confirm()).isFalse();
    database.down = false;
    assertThat(service.confirm()).isTrue();
  }

  @Test
  void a_database_gone_for_longer_than_a_second_makes_every_answer_unknown() {
    service.refresh();
    database.down = true;

    assertThatThrownBy(service::refresh).hasMessage("down");
    assertThat(check()).isEqualTo(Result.LIVE);
    clock.advance(SECOND.plusNanos(1));
    assertThat(check()).isEqualTo(Result.UNKNOWN);

    database.down = false;
    assertThat(check()).isEqualTo(Result.LIVE);
  }

  @Test
  void what_is_known_to_be_cut_off_stays_so_without_the_database() {
    stored.cutOff(session);
    service.refresh();
    database.down = true;
    clock.advance(Duration.ofMinutes(5));

    assertThat(check()).isEqualTo(Result.CUT_OFF);
  }

  @Test
  void a_reading_that_took_too_long_is_done_again_and_then_given_up() {
    database.slowness = SECOND.plusNanos(1);
    database.slowReadings = 1;
    assertThat(check()).isEqualTo(Result.LIVE);

    clock.advance(SECOND.plusNanos(1));
    database.slowReadings = 2;
    assertThat(check()).isEqualTo(Result.UNKNOWN);
  }

  @Test
  void a_cut_off_whose_commit_takes_minutes_is_seen_once_it_has_committed() {
    service.refresh();
    database.committing = true;
    stored.cutOff(session);
    service.refresh();
    clock.advance(Duration.ofMinutes(15));
    service.refresh();
    assertThat(check()).isEqualTo(Result.LIVE);

    database.committing = false;
    service.refresh();

    assertThat(check()).isEqualTo(Result.CUT_OFF);
  }

  @Test
  void other_sessions_and_accounts_stay_live() {
    stored.cutOff(new FamilyId(UUID.randomUUID()));
    stored.cutOff(new AccountId(8));

    assertThat(check()).isEqualTo(Result.LIVE);
  }

  @Test
  void an_accounts_cut_off_covers_tokens_issued_before_it() {
    stored.cutOff(account);
    AccountCutOff first = new AccountCutOff(clock.instant());
    clock.advance(Duration.ofNanos(1000));
    stored.cutOff(account);
    AccountCutOff second = new AccountCutOff(clock.instant());

    assertThat(check(Optional.empty())).isEqualTo(Result.CUT_OFF);
    assertThat(check(Optional.of(first))).isEqualTo(Result.CUT_OFF);
    assertThat(check(Optional.of(second))).isEqualTo(Result.LIVE);
    clock.advance(SECOND);
    service.refresh();
    assertThat(check(Optional.of(first))).isEqualTo(Result.CUT_OFF);
  }

  @Test
  void a_cut_off_is_forgotten_when_no_token_can_be_as_old() {
    stored.cutOff(session);
    stored.cutOff(account);
    service.refresh();

    clock.advance(REMEMBERED);
    service.refresh();
    assertThat(check()).isEqualTo(Result.CUT_OFF);
    assertThat(checkSession(new FamilyId(UUID.randomUUID()))).isEqualTo(Result.CUT_OFF);

    clock.advance(Duration.ofNanos(1));
    service.refresh();
    assertThat(check()).isEqualTo(Result.LIVE);
    assertThat(checkSession(new FamilyId(UUID.randomUUID()))).isEqualTo(Result.LIVE);
  }

  @Test
  void many_checks_at_once_cause_one_reading() throws Exception {
    database.gate = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Result>> checks =
          IntStream.range(0, 20)
              .mapToObj(i -> CompletableFuture.supplyAsync(this::check, threads))
              .toList();
      assertThat(database.entered.await(10, TimeUnit.SECONDS)).isTrue();
      service.refresh();
      database.gate.countDown();

      for (CompletableFuture<Result> check : checks) {
        assertThat(check.get(10, TimeUnit.SECONDS)).isEqualTo(Result.LIVE);
      }
    }
    assertThat(database.mostAtOnce).hasValue(1);
    assertThat(database.periods).hasSize(1);
  }

  @Test
  void a_reading_that_fails_is_shared_too() throws Exception {
    database.gate = new CountDownLatch(1);
    database.down = true;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Result> reading = CompletableFuture.supplyAsync(this::check, threads);
      assertThat(database.entered.await(10, TimeUnit.SECONDS)).isTrue();
      // It waits for no longer than a second for the other's reading.
      assertThat(check()).isEqualTo(Result.UNKNOWN);
      database.gate.countDown();
      assertThat(reading.get(10, TimeUnit.SECONDS)).isEqualTo(Result.UNKNOWN);
    }
    assertThat(database.periods).hasSize(1);
  }

  private Result check() {
    return check(Optional.empty());
  }

  private Result check(Optional<AccountCutOff> last) {
    return service.check(new Command(session, account, last));
  }

  private Result checkSession(FamilyId other) {
    return service.check(new Command(other, account, Optional.empty()));
  }

  /** Counts readings, and can be down, slow, held up or in the middle of a commit. */
  private final class Database implements CutOffs {

    private final List<Duration> periods = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean down;
    private boolean committing;
    private Duration slowness = Duration.ZERO;
    private int slowReadings;

    @Override
    public void cutOff(FamilyId ended) {
      stored.cutOff(ended);
    }

    @Override
    public void cutOff(AccountId ended) {
      stored.cutOff(ended);
    }

    @Override
    public List<CutOff> within(Duration period) {
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      periods.add(period);
      entered.countDown();
      try {
        if (!gate.await(10, TimeUnit.SECONDS) || down) {
          throw new IllegalStateException("down");
        }
        if (slowReadings > 0) {
          slowReadings--;
          clock.advance(slowness);
        }
        return committing ? List.of() : stored.within(period);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        atOnce.decrementAndGet();
      }
    }
  }
}
