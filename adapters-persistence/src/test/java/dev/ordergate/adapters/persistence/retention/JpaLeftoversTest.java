package dev.ordergate.adapters.persistence.retention;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.retention.PurgeExpired;
import dev.ordergate.application.retention.PurgeExpired.Kind;
import dev.ordergate.application.retention.service.PurgeExpiredService;
import dev.ordergate.application.retention.spi.Leftovers;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the purge removes, and above all what it does not. */
@QuarkusTest
class JpaLeftoversTest {

  private static final Duration A_MOMENT = Duration.ofNanos(1_000);
  private static final Instant WINDOW_OVER = NOW.plusSeconds(90);

  @Inject Leftovers leftovers;
  @Inject AuditTrail auditTrail;
  @Inject Accounts accounts;
  @Inject WebSessions webSessions;
  @Inject TokenFamilies families;
  @Inject Orders orders;
  @Inject IdempotencyKeys idempotencyKeys;
  @Inject StatelessSession database;

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final ExecutorService others = Executors.newFixedThreadPool(2);
  private AccountId account = new AccountId(1);

  @BeforeEach
  void begin_with_nothing_that_could_be_purged() {
    execute("truncate account, audit_event cascade");
    account = transact(() -> People.register(accounts)).id();
  }

  @AfterEach
  void end() {
    execute("truncate cut_off, used_id_token");
    others.close();
  }

  @Test
  void an_audit_event_is_kept_for_180_days() {
    AuditEvent event =
        new AuditEvent(AuditKind.LOGIN, Optional.of(account), Optional.of(account), LAPTOP, "");
    run(() -> auditTrail.record(event, NOW));

    clock.advance(Duration.ofDays(180));
    purgeEverything();
    assertThat(count("audit_event")).isEqualTo(1);

    clock.advance(A_MOMENT);
    purgeEverything();
    assertThat(count("audit_event")).isZero();
  }

  @Test
  void a_web_session_is_kept_for_a_day_after_its_absolute_limit_in_use_or_not() {
    signIn();
    WebSessionId inUse = signIn();
    run(() -> webSessions.touch(inUse, NOW.plus(Duration.ofDays(7)).minus(A_MOMENT)));

    clock.advance(Duration.ofDays(8));
    purgeEverything();
    assertThat(count("web_session")).isEqualTo(2);

    clock.advance(A_MOMENT);
    purgeEverything();
    assertThat(count("web_session")).isZero();
  }

  @Test
  void the_families_of_a_purged_web_session_live_on() {
    Presented minted = store(Families.open(account, Optional.of(signIn()), NOW));

    clock.advance(Duration.ofDays(8).plusSeconds(1));
    purgeEverything();

    assertThat(count("web_session")).isZero();
    assertThat(find(minted))
        .hasValueSatisfying(found -> {
          assertThat(found.token()).isEqualTo(minted.token());
          assertThat(found.family().revoked()).isEmpty();
          assertThat(found.family().webSession()).isEmpty();
        });
  }

  @Test
  void every_consumed_token_is_known_for_as_long_as_its_family_could_live() {
    Presented first = store(Families.open(account, Optional.empty(), NOW));
    Presented second = rotate(first, NOW);
    Presented third = rotate(second, NOW);

    clock.advance(untilKept(third.family()));
    purgeEverything();

    assertThat(Stream.of(first, second, third).map(this::find)).allMatch(Optional::isPresent);
    assertThat(find(first).map(found -> found.family().head().generation())).contains(2);

    clock.advance(A_MOMENT);
    purgeEverything();
    assertThat(count("refresh_token")).isZero();
    assertThat(count("token_family")).isZero();
  }

  @Test
  void a_revoked_family_keeps_its_reason_until_then() {
    Presented first = store(Families.open(account, Optional.empty(), NOW));
    run(() -> families.revoke(first.family().id(), RevocationCause.REUSE, NOW));

    clock.advance(untilKept(first.family()));
    purgeEverything();
    assertThat(find(first).flatMap(found -> found.family().revoked()))
        .contains(RevocationCause.REUSE);

    clock.advance(A_MOMENT);
    purgeEverything();
    assertThat(count("token_family")).isZero();
  }

  @Test
  void a_family_goes_only_when_its_last_token_is_gone() {
    Presented first = store(Families.open(account, Optional.empty(), NOW));
    rotate(first, NOW);
    Instant after = first.family().expiresAt().plus(A_MOMENT);

    assertThat(transact(() -> leftovers.removeTokenFamilies(after, 10))).isZero();
    assertThat(transact(() -> leftovers.removeRefreshTokens(after, 1))).isEqualTo(1);
    assertThat(transact(() -> leftovers.removeTokenFamilies(after, 10))).isZero();
    assertThat(transact(() -> leftovers.removeRefreshTokens(after, 1))).isEqualTo(1);
    assertThat(transact(() -> leftovers.removeTokenFamilies(after, 10))).isEqualTo(1);
  }

  @Test
  void a_sealed_successor_is_wiped_when_no_clock_can_think_it_replayable() {
    Presented second = rotate(store(Families.open(account, Optional.empty(), NOW)), NOW);

    clock.advance(Duration.between(NOW, WINDOW_OVER));
    purgeEverything();
    assertThat(find(second)).contains(second);

    clock.advance(A_MOMENT);
    purgeEverything();
    TokenFamily wiped = find(second).orElseThrow().family();
    assertThat(wiped.head().sealed()).isEmpty();
    assertThat(wiped.head().generation()).isEqualTo(1);
    assertThat(wiped.head().mintedAt()).isEqualTo(NOW);
    assertThat(wiped.revoked()).isEmpty();
  }

  @Test
  void a_wiped_family_goes_on() {
    Presented second = rotate(store(Families.open(account, Optional.empty(), NOW)), NOW);
    clock.advance(Duration.ofMinutes(2));
    purgeEverything();

    Presented third = rotate(second, clock.instant());

    assertThat(find(third)).contains(third);
  }

  @Test
  void cut_offs_and_used_id_tokens_go_when_they_have_done_their_work() {
    execute("insert into cut_off (at, account_id) values ('%s', 1)".formatted(NOW));
    execute(
        "insert into used_id_token values ('\\x%s', '%s')"
            .formatted("00".repeat(32), NOW.minus(Duration.ofHours(23))));

    clock.advance(Duration.ofHours(1));
    purgeEverything();
    assertThat(count("cut_off")).isEqualTo(1);
    assertThat(count("used_id_token")).isEqualTo(1);

    clock.advance(A_MOMENT);
    purgeEverything();
    assertThat(count("cut_off")).isZero();
    assertThat(count("used_id_token")).isZero();
  }

  @Test
  void a_batch_is_no_larger_than_its_limit() {
    IntStream.range(0, 5).forEach(i -> signIn());
    Instant later = NOW.plus(Duration.ofDays(9));

    assertThat(transact(() -> leftovers.removeWebSessions(later, 3))).isEqualTo(3);
    assertThat(transact(() -> leftovers.removeWebSessions(later, 3))).isEqualTo(2);
    assertThat(transact(() -> leftovers.removeWebSessions(later, 3))).isZero();
  }

  @Test
  void what_somebody_is_using_is_passed_over_without_waiting() throws Exception {
    Presented inUse = rotate(store(Families.open(account, Optional.empty(), NOW)), NOW);
    Presented idle = rotate(store(Families.open(account, Optional.empty(), NOW)), NOW);
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Boolean> user =
        CompletableFuture.supplyAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> {
                      assertThat(families.findForChange(inUse.family().id())).isPresent();
                      locked.countDown();
                      return release.await(20, TimeUnit.SECONDS);
                    }),
            others);
    assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();

    int wiped = transact(() -> leftovers.wipeSuccessors(NOW.plusSeconds(1), 10));

    release.countDown();
    assertThat(user.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(wiped).isEqualTo(1);
    assertThat(find(inUse)).contains(inUse);
    assertThat(find(idle).flatMap(found -> found.family().head().sealed())).isEmpty();
  }

  @Test
  void two_replicas_that_purge_at_once_share_the_rows() throws Exception {
    List<Presented> over =
        IntStream.range(0, 6)
            .mapToObj(i -> rotate(store(Families.open(account, Optional.of(signIn()), NOW)), NOW))
            .toList();
    Instant after = over.getFirst().family().expiresAt().plus(Duration.ofDays(2));
    CountDownLatch bothHaveTheirs = new CountDownLatch(2);

    var one = CompletableFuture.supplyAsync(() -> removeFour(after, bothHaveTheirs), others);
    var two = CompletableFuture.supplyAsync(() -> removeFour(after, bothHaveTheirs), others);

    assertThat(one.get(10, TimeUnit.SECONDS) + two.get(10, TimeUnit.SECONDS)).isEqualTo(8);
    assertThat(count("refresh_token")).isEqualTo(4);
  }

  /** Neither commits before both have removed theirs, so that waiting would never end. */
  private int removeFour(Instant before, CountDownLatch bothHaveTheirs) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          int removed = leftovers.removeRefreshTokens(before, 4);
          bothHaveTheirs.countDown();
          assertThat(bothHaveTheirs.await(10, TimeUnit.SECONDS)).isTrue();
          return removed;
        });
  }

  private void purgeEverything() {
    PurgeExpired purgeExpired =
        new PurgeExpiredService(leftovers, orders, idempotencyKeys, clock, clock::instant);
    for (Kind kind : Kind.values()) {
      assertThat(transact(() -> purgeExpired.purge(kind))).isFalse();
    }
  }

  /** How long from now until the last moment a family is kept for. */
  private Duration untilKept(TokenFamily family) {
    return Duration.between(clock.instant(), family.expiresAt()).plusDays(1);
  }

  private WebSessionId signIn() {
    WebSession session =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()), account, LAPTOP, NOW, LoginPolicy.STANDARD);
    run(() -> webSessions.add(session, Families.secret().hash()));
    return session.id();
  }

  private Presented store(Presented first) {
    run(() -> families.add(first.family(), first.token()));
    return first;
  }

  private Presented rotate(Presented head, Instant now) {
    Presented next = Families.successor(head, now);
    assertThat(families.rotate(next.family(), next.token())).isTrue();
    return next;
  }

  private Optional<Presented> find(Presented known) {
    return families.find(known.token().hash());
  }

  private long count(String table) {
    return database
        .createNativeQuery("select count(*) from " + table, Long.class)
        .getSingleResult();
  }

  private void execute(String statement) {
    run(() -> {
      int changed = database.createNativeMutationQuery(statement).executeUpdate();
      assertThat(changed).isNotNegative();
    });
  }

  private static void run(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private static <T> T transact(java.util.concurrent.Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
