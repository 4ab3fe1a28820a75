package dev.ordergate.adapters.persistence.order;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.service.DeleteOrderService;
import dev.ordergate.application.order.service.FindOrderService;
import dev.ordergate.application.order.service.ListOrdersService;
import dev.ordergate.application.order.service.PlaceOrderService;
import dev.ordergate.application.order.service.RestoreOrderService;
import dev.ordergate.application.order.service.ReviseOrderService;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Asks the use cases over PostgreSQL and {@link OrderModel} for the same random things, allowed and
 * not: both have to answer the same and to come to the same orders. A sequence that failed runs
 * again, as the first, with its seed in place of {@link #FIRST_SEED}.
 */
@QuarkusTest
class OrderModelTest {

  private static final long FIRST_SEED = 4_000;
  private static final int SEQUENCES = 200;
  private static final int STEPS = 30;

  // Few enough to meet again, and such as collations sort in another order than code points.
  private static final List<String> TITLES =
      List.of("a", "B", "b", "Z", "\u00e4", "\u00c4", "a b", "ab", "a-b", "\ud83d\ude00", "\uffee");
  private static final List<String> DESCRIPTIONS = List.of("", "x", "line\nbreak\t", "\u00df");
  private static final List<String> REASONS = List.of("", "", "because");
  private static final List<Integer> LIMITS = List.of(2, 7, 50);
  private static final List<Boolean> BOTH = List.of(false, true);

  @Inject Orders orders;
  @Inject OrderHistory history;
  @Inject IdempotencyKeys keys;
  @Inject Accounts accounts;

  private final Set<Class<?>> answers = new HashSet<>();

  @Test
  void database_lists_and_history_agree_with_a_plain_model() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      try {
        new Sequence(seed).run();
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("the sequence of seed " + seed + " failed", failure);
      }
    }
    assertThat(answers)
        .as("the answers there were")
        .containsAll(
            Stream.of(Revision.class, DeleteOrder.Result.class, RestoreOrder.Result.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .toList());
  }

  /** One account and what is asked for on it. */
  private final class Sequence {

    private final Random random;
    private final AdjustableClock clock = new AdjustableClock(NOW);
    private final AccountId owner = register();
    private final AccountId stranger = register();
    private final OrderModel model = new OrderModel(clock);
    private final ListOrders listing = new ListOrdersService(orders);

    Sequence(long seed) {
      this.random = new Random(seed);
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        // Half of the steps share their time with the one before.
        clock.advance(Duration.ofMillis(random.nextInt(2)));
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> place();
          case 3, 4, 5, 6 -> revise();
          case 7, 8 -> delete();
          default -> restore();
        }
        compareList(pick(orderings()), pick(BOTH));
      }
      orderings().forEach(ordering -> BOTH.forEach(deleted -> compareList(ordering, deleted)));
      model.orders().forEach(this::compareOrder);
    }

    private void place() {
      PlaceOrder.Command command =
          new PlaceOrder.Command(
              owner,
              new Title(pick(TITLES)),
              new Description(pick(DESCRIPTIONS)),
              pick(List.of(Source.values())),
              Optional.empty());
      PlaceOrder service = new PlaceOrderService(orders, keys, clock);
      PlaceOrder.Result answer = inTransaction(() -> service.place(command));
      assertThat(answer).isInstanceOf(PlaceOrder.Result.Placed.class);
      OrderId id = ((PlaceOrder.Result.Placed) answer).order().id();
      assertAnswer(command, answer, model.place(id, command));
    }

    private void revise() {
      ReviseOrder.Command command =
          new ReviseOrder.Command(
              anyCaller(),
              anyId(),
              anyPrecondition(),
              new OrderChange(
                  maybe(TITLES).map(Title::new),
                  maybe(DESCRIPTIONS).map(Description::new),
                  maybe(List.of(OrderStatus.values())),
                  new Reason(pick(REASONS))),
              pick(List.of(Source.values())));
      ReviseOrder service = new ReviseOrderService(orders, history, clock);
      Optional<Revision> answer = inTransaction(() -> service.revise(command));
      assertAnswer(command, answer, model.revise(command));
      answer.ifPresent(revision -> answers.add(revision.getClass()));
    }

    private void delete() {
      DeleteOrder.Command command =
          new DeleteOrder.Command(anyCaller(), anyId(), anyPrecondition(), Source.API);
      DeleteOrder service = new DeleteOrderService(orders, history, clock);
      DeleteOrder.Result answer = inTransaction(() -> service.delete(command));
      assertAnswer(command, answer, model.delete(command));
      answers.add(answer.getClass());
    }

    private void restore() {
      // Now and then the trash is too old to be restored from.
      if (random.nextInt(12) == 0) {
        clock.advance(Duration.ofDays(random.nextInt(2) + 29));
      }
      RestoreOrder.Command command =
          new RestoreOrder.Command(anyCaller(), anyId(), anyPrecondition(), Source.API);
      RestoreOrder service = new RestoreOrderService(orders, history, clock);
      RestoreOrder.Result answer = inTransaction(() -> service.restore(command));
      assertAnswer(command, answer, model.restore(command));
      answers.add(answer.getClass());
    }

    private void assertAnswer(Object command, Object answer, Object expected) {
      assertThat(answer).as(command.toString()).isEqualTo(expected);
    }

    private void compareList(Ordering ordering, boolean deleted) {
      int limit = pick(LIMITS);
      assertThat(walk(ordering, deleted, limit))
          .as("%s, deleted %s, by %s", ordering, deleted, limit)
          .isEqualTo(model.list(ordering, deleted));
    }

    private void compareOrder(Order order) {
      FindOrder finding = new FindOrderService(orders);
      assertThat(finding.find(owner, order.id()))
          .isEqualTo(Optional.of(order).filter(found -> found.deletedAt().isEmpty()));
      assertThat(history.page(order.id(), 0, Integer.MAX_VALUE))
          .isEqualTo(model.history(order.id()));
    }

    private List<Order> walk(Ordering ordering, boolean deleted, int limit) {
      ListOrders.Query query =
          new ListOrders.Query(
              Optional.of(owner),
              OrderFilter.NONE.inTrash(deleted),
              ordering,
              limit,
              Optional.empty());
      ListOrders.Page page = listing.list(query);
      List<Order> seen = new ArrayList<>(page.orders());
      while (page.next().isPresent()) {
        page = listing.list(query.at(page.next().orElseThrow()));
        seen.addAll(page.orders());
        assertThat(seen).as("%s by %s", ordering, limit).doesNotHaveDuplicates();
      }
      return seen;
    }

    /** Mostly that of an order there is. */
    private OrderId anyId() {
      List<Order> known = model.orders();
      return known.isEmpty() || random.nextInt(15) == 0
          ? new OrderId(Long.MAX_VALUE)
          : pick(known).id();
    }

    private AccountId anyCaller() {
      return random.nextInt(15) == 0 ? stranger : owner;
    }

    private Precondition anyPrecondition() {
      return random.nextBoolean()
          ? Precondition.NONE
          : Precondition.versions(Set.of(random.nextInt(3), random.nextInt(3) + 3));
    }

    private <T> T pick(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(List<T> values) {
      return random.nextBoolean() ? Optional.of(pick(values)) : Optional.empty();
    }
  }

  private AccountId register() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  private static List<Ordering> orderings() {
    return Stream.of(Ordering.Key.values())
        .flatMap(key -> BOTH.stream().map(descending -> new Ordering(key, descending)))
        .toList();
  }

  private static <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
