package dev.ordergate.adapters.persistence.order;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.AccountErasedException;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.fixture.Queries;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.PlaceOrder.Result;
import dev.ordergate.application.order.service.ListOrdersService;
import dev.ordergate.application.order.service.PlaceOrderService;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.IdempotencyKeysContract;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JdbcIdempotencyKeysTest extends IdempotencyKeysContract {

  private static final int ROUNDS = 200;
  private static final int CLIENTS = 16;

  private final IdempotencyKeys keys;
  private final OrderHistory history;
  private final Orders orders;
  private final Accounts accounts;
  private final StatelessSession database;

  @Inject
  JdbcIdempotencyKeysTest(
      IdempotencyKeys keys,
      OrderHistory history,
      Orders orders,
      Accounts accounts,
      StatelessSession database) {
    this.keys = keys;
    this.history = history;
    this.orders = orders;
    this.accounts = accounts;
    this.database = database;
  }

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected OrderHistory history() {
    return history;
  }

  @Override
  protected AccountId newOwner() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  @Test
  void sixteen_at_once_with_one_key_create_one_order_and_get_one_answer() throws Exception {
    AccountId owner = newOwner();
    CyclicBarrier start = new CyclicBarrier(CLIENTS);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int round = 0; round < ROUNDS; round++) {
        PlaceOrder.Command command = command(owner, "Round " + round);
        List<CompletableFuture<Result>> answers =
            Stream.generate(
                    () -> CompletableFuture.supplyAsync(() -> place(command, start), clients))
                .limit(CLIENTS)
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
            .get(30, TimeUnit.SECONDS);

        assertThat(answers.stream().map(CompletableFuture::join).map(this::order).distinct())
            .hasSize(1);
        assertThat(answers.stream().map(CompletableFuture::join).filter(this::isPlaced)).hasSize(1);
      }
    }
    ListOrders.Page all =
        new ListOrdersService(orders).list(Queries.newestFirst(owner, 200, Optional.empty()));
    assertThat(all.orders()).hasSize(ROUNDS);
    assertThat(all.next()).isEmpty();
  }

  @Test
  void a_second_attempt_that_waits_too_long_is_reported() {
    AccountId owner = newOwner();
    PlaceOrder.Command command = command(owner, "Slow");

    Result second =
        inTransaction(() -> {
          assertThat(place(command)).isInstanceOf(Result.Placed.class);
          return QuarkusTransaction.suspendingExisting().call(() -> place(command));
        });

    assertThat(second).isEqualTo(new Result.KeyInUse());
    assertThat(place(command)).isInstanceOf(Result.Replayed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "idempotency_key"})
  void a_key_is_not_in_use_because_a_table_is_locked(String table) {
    PlaceOrder.Command command = command(newOwner(), "Table");

    transact(() -> {
      database.createNativeMutationQuery("lock table " + table).executeUpdate();
      assertWaitsInVain(command);
    });

    assertThat(place(command)).isInstanceOf(Result.Placed.class);
  }

  @Test
  void a_key_is_not_in_use_because_the_account_is_being_erased() {
    AccountId owner = newOwner();
    PlaceOrder.Command command = command(owner, "Account");

    QuarkusTransaction.begin();
    accounts.erase(owner);
    assertWaitsInVain(command);
    QuarkusTransaction.rollback();

    assertThat(place(command)).isInstanceOf(Result.Placed.class);
  }

  @Test
  void an_attempt_that_fails_leaves_the_key_free() {
    AccountId owner = newOwner();
    PlaceOrder.Command command = command(owner, "Failed");

    QuarkusTransaction.begin();
    assertThat(place(command)).isInstanceOf(Result.Placed.class);
    QuarkusTransaction.rollback();

    assertThat(place(command)).isInstanceOf(Result.Placed.class);
  }

  @Test
  void an_attempt_for_an_account_that_is_gone_leaves_nothing() {
    PlaceOrder.Command command = command(new AccountId(Long.MAX_VALUE), "Gone");

    assertThatThrownBy(() -> place(command)).isInstanceOf(AccountErasedException.class);

    assertThat(orders.count(command.owner(), OrderFilter.NONE).values()).containsOnly(0L);
  }

  private void assertWaitsInVain(PlaceOrder.Command command) {
    assertThatThrownBy(() -> QuarkusTransaction.suspendingExisting().call(() -> place(command)))
        .hasStackTraceContaining("lock timeout");
  }

  private Result place(PlaceOrder.Command command, CyclicBarrier start) {
    try {
      start.await(30, TimeUnit.SECONDS);
    } catch (Exception late) {
      throw new AssertionError(late);
    }
    return place(command);
  }

  private Result place(PlaceOrder.Command command) {
    return new PlaceOrderService(orders, keys, () -> NOW).place(command);
  }

  private Order order(Result result) {
    return switch (result) {
      case Result.Placed(Order order) -> order;
      case Result.Replayed(Order order) -> order;
      case Result.KeyReused refused -> throw new AssertionError(refused);
      case Result.KeyInUse refused -> throw new AssertionError(refused);
    };
  }

  private boolean isPlaced(Result result) {
    return result instanceof Result.Placed;
  }

  private static PlaceOrder.Command command(AccountId owner, String key) {
    return new PlaceOrder.Command(
        owner,
        new Title("Title"),
        Description.EMPTY,
        Source.API,
        Optional.of(new IdempotencyKey(key)));
  }
}
