package dev.ordergate.application.retention.service;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.service.DeleteOrderService;
import dev.ordergate.application.order.service.PlaceOrderService;
import dev.ordergate.application.order.spi.InMemoryIdempotencyKeys;
import dev.ordergate.application.order.spi.InMemoryOrderHistory;
import dev.ordergate.application.order.spi.InMemoryOrders;
import dev.ordergate.application.retention.PurgeExpired;
import dev.ordergate.application.retention.PurgeExpired.Kind;
import dev.ordergate.application.retention.spi.Leftovers;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PurgeExpiredServiceTest {

  private static final AccountId OWNER = new AccountId(1);

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final Asked leftovers = new Asked();
  private final InMemoryOrderHistory history = new InMemoryOrderHistory();
  private final InMemoryOrders orders = new InMemoryOrders(history);
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(orders);
  private Duration databaseAhead = Duration.ZERO;
  private final PurgeExpired purgeExpired =
      new PurgeExpiredService(
          leftovers, orders, keys, clock, () -> clock.instant().plus(databaseAhead));

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of(Kind.SUCCESSORS, asked("successors", Duration.ofSeconds(90))),
        Arguments.of(Kind.AUDIT_EVENTS, asked("audit events", Duration.ofDays(180))),
        Arguments.of(Kind.WEB_SESSIONS, asked("web sessions", Duration.ofDays(1))),
        Arguments.of(Kind.REFRESH_TOKENS, asked("refresh tokens", Duration.ofDays(1))),
        Arguments.of(Kind.TOKEN_FAMILIES, asked("token families", Duration.ofDays(1))),
        Arguments.of(Kind.CUT_OFFS, asked("cut-offs", Duration.ofHours(1))),
        Arguments.of(Kind.USED_ID_TOKENS, asked("used ID tokens", Duration.ofDays(1))));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void each_kind_is_kept_for_its_time(Kind kind, String asked) {
    assertThat(purgeExpired.purge(kind)).isFalse();

    assertThat(leftovers.asked).containsExactly(asked);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TRASH", "IDEMPOTENCY_KEYS"})
  void a_clock_that_runs_ahead_takes_nothing_away(Kind kind) {
    databaseAhead = Duration.ofDays(200);
    purgeExpired.purge(kind);

    databaseAhead = Duration.ofDays(-200);
    clock.advance(Duration.ofDays(200));
    purgeExpired.purge(kind);

    assertThat(leftovers.asked).hasSize(2).containsOnly(leftovers.asked.getFirst());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TRASH", "IDEMPOTENCY_KEYS"})
  void a_full_batch_means_there_may_be_more(Kind kind) {
    leftovers.taken = PurgeExpiredService.BATCH;
    assertThat(purgeExpired.purge(kind)).isTrue();

    leftovers.taken = PurgeExpiredService.BATCH - 1;
    assertThat(purgeExpired.purge(kind)).isFalse();
  }

  @Test
  void the_trash_keeps_an_order_for_30_days() {
    Order order = place();
    new DeleteOrderService(orders, history, clock)
        .delete(new DeleteOrder.Command(OWNER, order.id(), Precondition.NONE, Source.API));

    clock.advance(Order.KEPT_IN_TRASH.minusNanos(1000));
    purgeExpired.purge(Kind.TRASH);
    assertThat(orders.findEvenDeletedForChange(OWNER, order.id())).isPresent();

    clock.advance(Duration.ofNanos(1000));
    purgeExpired.purge(Kind.TRASH);
    assertThat(orders.findEvenDeletedForChange(OWNER, order.id())).isEmpty();
  }

  @Test
  void an_idempotency_key_is_kept_for_a_day() {
    place();

    clock.advance(IdempotencyKey.LIFETIME.minusNanos(1000));
    purgeExpired.purge(Kind.IDEMPOTENCY_KEYS);
    assertThat(keys.size()).isEqualTo(1);

    clock.advance(Duration.ofNanos(1000));
    purgeExpired.purge(Kind.IDEMPOTENCY_KEYS);
    assertThat(keys.size()).isZero();
  }

  private Order place() {
    PlaceOrder.Command command =
        new PlaceOrder.Command(
            OWNER,
            new Title("Title"),
            Description.EMPTY,
            Source.API,
            Optional.of(new IdempotencyKey("key")));
    return new PlaceOrderService(orders, keys, clock).place(command)
            instanceof PlaceOrder.Result.Placed(Order order)
        ? order
        : fail("not placed");
  }

  private static String asked(String what, Duration... ages) {
    List<Instant> times = Stream.of(ages).map(NOW::minus).toList();
    return "%d %s before %s".formatted(PurgeExpiredService.BATCH, what, times);
  }

  /** {@link Leftovers} that only tell what they were asked for. */
  private static final class Asked implements Leftovers {

    private final List<String> asked = new ArrayList<>();
    private int taken;

    @Override
    public int wipeSuccessors(Instant mintedBefore, int limit) {
      return ask(limit, "successors", mintedBefore);
    }

    @Override
    public int removeAuditEvents(Instant before, int limit) {
      return ask(limit, "audit events", before);
    }

    @Override
    public int removeWebSessions(Instant endedBefore, int limit) {
      return ask(limit, "web sessions", endedBefore);
    }

    @Override
    public int removeRefreshTokens(Instant endedBefore, int limit) {
      return ask(limit, "refresh tokens", endedBefore);
    }

    @Override
    public int removeTokenFamilies(Instant endedBefore, int limit) {
      return ask(limit, "token families", endedBefore);
    }

    @Override
    public int removeCutOffs(Instant before, int limit) {
      return ask(limit, "cut-offs", before);
    }

    @Override
    public int removeUsedIdTokens(Instant before, int limit) {
      return ask(limit, "used ID tokens", before);
    }

    private int ask(int limit, String what, Instant... times) {
      asked.add("%d %s before %s".formatted(limit, what, List.of(times)));
      return taken;
    }
  }
}
