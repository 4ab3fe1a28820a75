package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.spi.OrderTotals;
import dev.ordergate.domain.order.OrderStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One replica counts for all. */
@QuarkusTest
class JdbcOrderTotalsTest {

  private final OrderTotals totals;
  private final Accounts accounts;
  private final AgroalDataSource database;

  @Inject
  JdbcOrderTotalsTest(OrderTotals totals, Accounts accounts, AgroalDataSource database) {
    this.totals = totals;
    this.accounts = accounts;
    this.database = database;
  }

  @BeforeEach
  void nobodyHasCountedYet() throws SQLException {
    execute("update order_total set claimed_at = '-infinity', counted_at = '-infinity'");
  }

  @Test
  void orders_outside_of_the_trash_are_counted_by_status() throws SQLException {
    Map<OrderStatus, Long> before = totals.byStatus();
    assertThat(before).containsOnlyKeys(OrderStatus.values());
    add(3, "ON_HOLD", "null");
    add(2, "ON_HOLD", "now()");
    nobodyHasCountedYet();

    Map<OrderStatus, Long> after = totals.byStatus();

    assertThat(after)
        .containsEntry(OrderStatus.ON_HOLD, before.getOrDefault(OrderStatus.ON_HOLD, 0L) + 3);
    assertThat(after)
        .containsEntry(OrderStatus.CANCELLED, before.getOrDefault(OrderStatus.CANCELLED, 0L))
        .containsOnlyKeys(OrderStatus.values());
  }

  @Test
  void a_count_of_the_future_is_due_for_the_clock_was_set_back_since() throws SQLException {
    Map<OrderStatus, Long> counted = totals.byStatus();
    execute("update order_total set claimed_at = now() + interval '6 minutes'");
    add(1, "PENDING", "null");

    assertThat(totals.byStatus())
        .containsEntry(OrderStatus.PENDING, counted.getOrDefault(OrderStatus.PENDING, 0L) + 1);
  }

  @Test
  void what_was_counted_is_told_until_a_count_is_due_again() throws SQLException {
    Map<OrderStatus, Long> counted = totals.byStatus();
    add(1, "PENDING", "null");

    execute("update order_total set claimed_at = claimed_at - interval '4 minutes 50 seconds'");
    assertThat(totals.byStatus()).isEqualTo(counted);

    execute("update order_total set claimed_at = claimed_at - interval '10 seconds'");
    assertThat(totals.byStatus())
        .containsEntry(OrderStatus.PENDING, counted.getOrDefault(OrderStatus.PENDING, 0L) + 1);
  }

  @Test
  void a_count_of_long_ago_is_none() throws SQLException {
    execute("update order_total set claimed_at = now(), counted_at = now() - interval '1 hour'");

    assertThat(totals.byStatus()).isEmpty();
  }

  private void add(int number, String status, String deletedAt) throws SQLException {
    long owner =
        QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id().value();
    execute(
        """
        insert into orders (account_id, title, description, status, created_at, updated_at, version,
          deleted_at)
        select %d, 'Counted', '', '%s', now(), now(), 0, %s from generate_series(1, %d)
        """
            .formatted(owner, status, deletedAt, number));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
