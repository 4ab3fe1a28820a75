package dev.ordergate.adapters.persistence.order;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.service.ReviseOrderService;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two writers who edit the same version at the same time. */
@QuarkusTest
class TwoWritersTest {

  private static final int ROUNDS = 1_000;

  @Inject Orders orders;
  @Inject OrderHistory history;
  @Inject Accounts accounts;

  private final ExecutorService writers = Executors.newFixedThreadPool(2);
  private final CyclicBarrier start = new CyclicBarrier(2);

  @AfterEach
  void end() {
    writers.close();
  }

  @Test
  void no_update_is_lost_without_the_loser_learning_of_it() throws Exception {
    ReviseOrder revising = new ReviseOrderService(orders, history, () -> NOW);
    AccountId owner = QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id();
    Order order =
        QuarkusTransaction.requiringNew()
            .call(() ->
                orders.add(
                    new NewOrder(owner, new Title("Title"), Description.EMPTY, NOW), Source.API));

    for (int round = 0; round < ROUNDS; round++) {
      Order seen = order;
      List<CompletableFuture<Revision>> both =
          Stream.of("Left " + round, "Right " + round)
              .map(title ->
                  CompletableFuture.supplyAsync(() -> revise(revising, seen, title), writers))
              .toList();
      List<Revision> answers =
          List.of(both.get(0).get(10, TimeUnit.SECONDS), both.get(1).get(10, TimeUnit.SECONDS));

      Order stored = orders.find(owner, order.id()).orElseThrow();
      assertThat(answers)
          .containsExactlyInAnyOrder(new Revision.Revised(stored), new Revision.Stale(stored));
      assertThat(stored.version()).isEqualTo(order.version() + 1);
      order = stored;
    }
    assertThat(order.version()).isEqualTo(ROUNDS);
    assertThat(history.page(order.id(), 0, Integer.MAX_VALUE)).hasSize(1 + ROUNDS);
  }

  private Revision revise(ReviseOrder revising, Order seen, String title) {
    OrderChange change =
        new OrderChange(
            Optional.of(new Title(title)), Optional.empty(), Optional.empty(), Reason.NONE);
    ReviseOrder.Command command =
        new ReviseOrder.Command(
            seen.owner(),
            seen.id(),
            Precondition.versions(Set.of(seen.version())),
            change,
            Source.API);
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          start.await(10, TimeUnit.SECONDS);
          return revising.revise(command).orElseThrow();
        });
  }
}
