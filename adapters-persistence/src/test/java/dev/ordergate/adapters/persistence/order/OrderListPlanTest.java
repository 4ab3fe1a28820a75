package dev.ordergate.adapters.persistence.order;

import static dev.ordergate.application.order.ListOrders.MAX_BYTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Filters;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What PostgreSQL makes of the very statements that the list sends. */
@QuarkusTest
class OrderListPlanTest {

  private static final int LIMIT = 21;
  private static final String FILL =
      """
      insert into orders
        (account_id, title, description, status, created_at, updated_at, version, deleted_at)
      select ?, 'Title ' || n, '', 'PENDING', at, at, 0, case when n % 10 = 0 then at end
      from generate_series(1, 10000) n, lateral (select ?::timestamptz + n * '1 s'::interval) t (at)
      """;

  private final Orders orders;
  private final Accounts accounts;
  private final AgroalDataSource database;
  private AccountId owner = new AccountId(1);

  @Inject
  OrderListPlanTest(Orders orders, Accounts accounts, AgroalDataSource database) {
    this.orders = orders;
    this.accounts = accounts;
    this.database = database;
  }

  @BeforeEach
  void fill() throws SQLException {
    owner = fillFor();
    fillFor();
    try (Connection connection = database.getConnection();
        PreparedStatement analyze = connection.prepareStatement("analyze orders")) {
      analyze.execute();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED_AT, true, orders_newest_first, Scan",
    "CREATED_AT, false, orders_newest_first, Scan Backward",
    "UPDATED_AT, true, orders_by_change, Scan",
    "UPDATED_AT, false, orders_by_change, Scan Backward",
    "TITLE, false, orders_by_title, Scan",
    "TITLE, true, orders_by_title, Scan Backward",
  })
  void every_ordering_is_a_range_of_an_index(
      Ordering.Key key, boolean descending, String index, String scan) {
    Ordering ordering = new Ordering(key, descending);
    String there = descending ? "<" : ">";
    String back = descending ? ">" : "<";
    String other = scan.equals("Scan") ? "Scan Backward" : "Scan";

    assertThat(plan(ordering, Optional.empty()))
        .contains("Index " + scan + " using " + index)
        .doesNotContain("Sort", "Filter", "Seq Scan");
    assertThat(plan(ordering, Optional.of(middle(key, Direction.FORWARD))))
        .contains("Index " + scan + " using " + index)
        .containsPattern("Index Cond: .*ROW\\(.*, id\\) " + there)
        .doesNotContain("Sort", "Filter", "Seq Scan");
    assertThat(plan(ordering, Optional.of(middle(key, Direction.BACKWARD))))
        .contains("Index " + other + " using " + index)
        .containsPattern("Index Cond: .*ROW\\(.*, id\\) " + back)
        .doesNotContain("Sort", "Filter", "Seq Scan");
  }

  @ParameterizedTest
  @EnumSource
  void long_pages_whose_texts_are_counted_are_ranges_of_an_index_too(Ordering.Key key) {
    Optional<OrderPosition> position = Optional.of(middle(key, Direction.FORWARD));
    Ordering ordering = new Ordering(key, true);

    assertThat(plan(ordering, position, ListOrders.MAX_LIMIT))
        .containsSubsequence("WindowAgg", "Limit", "Index Scan")
        .containsPattern("Index Cond: .*ROW\\(.*, id\\) <")
        .doesNotContain("Sort", "Seq Scan");
  }

  @Test
  void a_search_looks_into_the_accounts_part_of_its_index() {
    OrderFilter search = Filters.searching("needle");
    assertThat(first(search)).isEmpty();

    assertThat(plan(statement(Optional.of(owner), search)))
        .contains("Bitmap Index Scan on orders_search")
        .containsPattern("(?s)Index Cond: \\(+account_id = .*~~")
        .doesNotContain("Seq Scan");
  }

  @Test
  void nothing_searched_or_of_a_time_goes_by_a_plan_that_was_made_for_another() {
    OrderFilter search = Filters.searching("needle");
    OrderFilter changed = Filters.changedSince(Instant.parse("2026-11-30T12:00:00Z"));

    List<String> prepared =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              for (int i = 0; i < 10; i++) {
                first(OrderFilter.NONE);
                first(search);
                first(changed);
                orders.count(owner, search);
              }
              return new SqlStatement("select statement from pg_prepared_statements", List.of())
                  .read(database, row -> row.getString(1));
            });

    assertThat(prepared)
        .anyMatch(statement -> statement.startsWith(OrderRow.SELECT))
        .filteredOn(statement -> statement.contains("from orders"))
        .noneMatch(
            statement -> statement.contains("search_text") || statement.contains("updated_at >="));
  }

  @Test
  void the_admins_list_is_read_off_an_index() {
    assertThat(plan(statement(Optional.empty(), OrderFilter.NONE)))
        .contains("Index Scan using orders_of_everybody")
        .doesNotContain("Sort", "Seq Scan");
  }

  @Test
  void the_counts_look_into_the_accounts_part_of_their_index() {
    assertThat(orders.count(owner, OrderFilter.NONE)).containsEntry(OrderStatus.PENDING, 9_000L);

    assertThat(plan(JpaOrders.counting(owner, OrderFilter.NONE)))
        .contains("orders_by_status", "Index Cond: (account_id")
        .doesNotContain("Filter", "Seq Scan");
  }

  private List<Order> first(OrderFilter filter) {
    return orders.list(
        Optional.of(owner),
        filter,
        Ordering.NEWEST_FIRST,
        Optional.empty(),
        LIMIT,
        MAX_BYTES,
        false);
  }

  private static SqlStatement statement(Optional<AccountId> owner, OrderFilter filter) {
    return OrderListStatement.of(
        owner, filter, Ordering.NEWEST_FIRST, Optional.empty(), LIMIT, MAX_BYTES);
  }

  private String plan(Ordering ordering, Optional<OrderPosition> position) {
    return plan(ordering, position, LIMIT);
  }

  private String plan(Ordering ordering, Optional<OrderPosition> position, int limit) {
    Optional<AccountId> of = Optional.of(owner);
    assertThat(orders.list(of, OrderFilter.NONE, ordering, position, limit, MAX_BYTES, false))
        .hasSize(limit);
    return plan(OrderListStatement.of(of, OrderFilter.NONE, ordering, position, limit, MAX_BYTES));
  }

  private String plan(SqlStatement statement) {
    return String.join(
        "\n",
        new SqlStatement("explain " + statement.sql(), statement.parameters())
            .read(database, line -> line.getString(1)));
  }

  private static OrderPosition middle(Ordering.Key key, Direction direction) {
    Edge edge =
        key == Ordering.Key.TITLE
            ? new Edge.Text("Title 5000")
            : new Edge.Time(People.NOW.plus(Duration.ofSeconds(5000)));
    return new OrderPosition(edge, new OrderId(1), direction);
  }

  private AccountId fillFor() throws SQLException {
    AccountId account =
        QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id();
    try (Connection connection = database.getConnection();
        PreparedStatement fill = connection.prepareStatement(FILL)) {
      fill.setLong(1, account.value());
      fill.setObject(2, People.NOW.atOffset(ZoneOffset.UTC));
      assertThat(fill.executeUpdate()).isEqualTo(10_000);
    }
    return account;
  }
}
