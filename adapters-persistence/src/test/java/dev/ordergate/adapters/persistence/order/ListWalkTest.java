package dev.ordergate.adapters.persistence.order;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.fixture.Queries;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.order.service.DeleteOrderService;
import dev.ordergate.application.order.service.ListOrdersService;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.SearchTerm;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks through a list by {@code next} while others create and delete in it. */
@QuarkusTest
class ListWalkTest {

  private static final int WALKS = 20;
  private static final int WRITERS = 3;
  private static final int UNTOUCHED = 60;
  private static final int PAGE = 4;

  @Inject Orders orders;
  @Inject OrderHistory history;
  @Inject Accounts accounts;
  @Inject Searches searches;

  @ParameterizedTest
  @CsvSource({
    "CREATED_AT, false",
    "CREATED_AT, true",
    "UPDATED_AT, false",
    "UPDATED_AT, true",
    "TITLE, false",
    "TITLE, true"
  })
  void every_untouched_order_is_seen_exactly_once(Ordering.Key key, boolean descending)
      throws Exception {
    AccountId owner = QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id();
    Random random = new Random(1);
    List<OrderId> untouched = new ArrayList<>();
    for (int i = 0; i < UNTOUCHED; i++) {
      untouched.add(add(owner, random));
    }
    ListOrders.Query query =
        new ListOrders.Query(
            Optional.of(owner),
            OrderFilter.NONE,
            new Ordering(key, descending),
            PAGE,
            Optional.empty());
    AtomicBoolean over = new AtomicBoolean();
    Semaphore writes = new Semaphore(0);
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        Random writing = new Random(i);
        writers.add(threads.submit(() -> write(owner, writing, over, writes)));
      }
      try {
        for (int walk = 0; walk < WALKS; walk++) {
          List<OrderId> seen = walk(query, writes);
          assertThat(seen).as("walk %s", walk).doesNotHaveDuplicates();
          assertThat(seen).as("walk %s", walk).containsAll(untouched);
        }
      } finally {
        over.set(true);
      }
    }
    for (Future<?> writer : writers) {
      assertThat(writer.get()).isNull();
    }
  }

  @Test
  void an_order_whose_neighbours_vanish_is_still_where_the_walk_goes_on() {
    AccountId owner = QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id();
    Random random = new Random(0);
    for (int i = 0; i < 3 * PAGE; i++) {
      assertThat(add(owner, random)).isNotNull();
    }
    ListOrders.Query query = Queries.newestFirst(owner, PAGE, Optional.empty());
    ListOrders listing = new ListOrdersService(orders);
    ListOrders.Page first = listing.list(query);
    ListOrders.Page second = listing.list(query.at(first.next().orElseThrow()));

    first.orders().forEach(order -> delete(owner, order.id()));

    assertThat(listing.list(query.at(first.next().orElseThrow()))).isEqualTo(second);
  }

  @Test
  void a_search_that_goes_on_patiently_waits_for_others() {
    AccountId owner = QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id();
    OrderId order = add(owner, new Random(0));
    OrderFilter filter =
        new OrderFilter(
            EnumSet.allOf(OrderStatus.class),
            Optional.of(new SearchTerm("Title")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    ListOrders.Query query =
        new ListOrders.Query(
            Optional.of(owner), filter, Ordering.NEWEST_FIRST, PAGE, Optional.empty());
    CompletableFuture<ListOrders.Page> page = new CompletableFuture<>();

    whileSearching(
        owner,
        3,
        () -> {
          Thread waiting =
              Thread.ofPlatform()
                  .start(() ->
                      page.completeAsync(
                          () -> new ListOrdersService(orders).list(query.patiently()),
                          Runnable::run));
          while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
        });

    assertThat(ids(page.orTimeout(10, TimeUnit.SECONDS).join())).containsExactly(order);
  }

  private void whileSearching(AccountId owner, int times, Runnable deed) {
    if (times == 0) {
      deed.run();
      return;
    }
    boolean done =
        searches.run(
            Optional.of(owner),
            false,
            () -> {
              whileSearching(owner, times - 1, deed);
              return true;
            });
    assertThat(done).isTrue();
  }

  private List<OrderId> walk(ListOrders.Query query, Semaphore writes) throws Exception {
    ListOrders listing = new ListOrdersService(orders);
    ListOrders.Page page = listing.list(query);
    List<OrderId> seen = new ArrayList<>(ids(page));
    while (page.next().isPresent()) {
      // Somebody writes between any two pages.
      int earlier = writes.drainPermits();
      assertThat(writes.tryAcquire(10, TimeUnit.SECONDS)).as("written after %s", earlier).isTrue();
      page = listing.list(query.at(page.next().orElseThrow()));
      seen.addAll(ids(page));
    }
    return seen;
  }

  /** Creates and deletes orders all over the list until it is over; only its own, and few. */
  private void write(AccountId owner, Random random, AtomicBoolean over, Semaphore writes) {
    List<OrderId> own = new ArrayList<>();
    while (!over.get()) {
      if (own.isEmpty() || (own.size() < 20 && random.nextBoolean())) {
        own.add(add(owner, random));
      } else {
        delete(owner, own.remove(random.nextInt(own.size())));
      }
      writes.release();
    }
  }

  private OrderId add(AccountId owner, Random random) {
    // Few titles and times, so that many orders are apart by their numbers alone.
    Title title = new Title("Title " + random.nextInt(15));
    Instant createdAt = NOW.plusSeconds(random.nextInt(15));
    NewOrder order = new NewOrder(owner, title, Description.EMPTY, createdAt);
    return QuarkusTransaction.requiringNew().call(() -> orders.add(order, Source.API)).id();
  }

  private void delete(AccountId owner, OrderId id) {
    DeleteOrder deleting = new DeleteOrderService(orders, history, () -> NOW);
    DeleteOrder.Command command = new DeleteOrder.Command(owner, id, Precondition.NONE, Source.API);
    DeleteOrder.Result result =
        QuarkusTransaction.requiringNew().call(() -> deleting.delete(command));
    assertThat(result).isInstanceOf(DeleteOrder.Result.Deleted.class);
  }

  private static List<OrderId> ids(ListOrders.Page page) {
    return page.orders().stream().map(Order::id).toList();
  }
}
