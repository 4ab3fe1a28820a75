package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL makes of the very statements that the list sends. */
@QuarkusTest
class OrderListPlanTest {

  private static final int LIMIT = 51;
  private static final String FILL =
      """
      insert into orders
        (account_id, title, description, status, created_at, updated_at, version, deleted_at)
      select ?, 'Title', '', 'PENDING', at, at, 0, case when n % 10 = 0 then at end
      from generate_series(1, 10000) n, lateral (select ?::timestamptz + n * '1 s'::interval) t (at)
      """;

  private final Orders orders;
  private final Accounts accounts;
  private final LastStatement lastStatement;
  private final AgroalDataSource database;
  private AccountId owner = new AccountId(1);

  @Inject
  OrderListPlanTest(
      Orders orders,
      Accounts accounts,
      @PersistenceUnitExtension LastStatement lastStatement,
      AgroalDataSource database) {
    this.orders = orders;
    this.accounts = accounts;
    this.lastStatement = lastStatement;
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

  @Test
  void the_first_page_is_read_off_the_index() throws SQLException {
    assertThat(plan(Optional.empty()))
        .contains("Index Scan using orders_newest_first")
        .doesNotContain("Sort", "Filter", "Seq Scan");
  }

  @Test
  void an_older_page_is_a_range_of_the_index() throws SQLException {
    assertThat(plan(Optional.of(middle(Direction.OLDER))))
        .contains("Index Scan using orders_newest_first")
        .containsPattern("Index Cond: .*ROW\\(created_at, id\\) <")
        .doesNotContain("Sort", "Filter", "Seq Scan");
  }

  @Test
  void a_newer_page_is_the_same_range_backwards() throws SQLException {
    assertThat(plan(Optional.of(middle(Direction.NEWER))))
        .contains("Index Scan Backward using orders_newest_first")
        .containsPattern("Index Cond: .*ROW\\(created_at, id\\) >")
        .doesNotContain("Sort", "Filter", "Seq Scan");
  }

  private String plan(Optional<Position> position) throws SQLException {
    assertThat(orders.list(owner, position, LIMIT)).hasSize(LIMIT);
    try (Connection connection = database.getConnection();
        PreparedStatement explain = connection.prepareStatement("explain " + lastStatement.sql())) {
      int parameter = 1;
      explain.setLong(parameter++, owner.value());
      if (position.isPresent()) {
        explain.setObject(parameter++, position.get().createdAt().atOffset(ZoneOffset.UTC));
        explain.setLong(parameter++, position.get().id().value());
      }
      explain.setInt(parameter, LIMIT);
      return lines(explain);
    }
  }

  private static String lines(PreparedStatement explain) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (ResultSet result = explain.executeQuery()) {
      while (result.next()) {
        lines.append(result.getString(1)).append('\n');
      }
    }
    return lines.toString();
  }

  private static Position middle(Direction direction) {
    return new Position(People.NOW.plus(Duration.ofSeconds(5000)), new OrderId(1), direction);
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
