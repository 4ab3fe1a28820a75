package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.order.spi.OrderTotals;
import dev.ordergate.domain.order.OrderStatus;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * {@link OrderTotals} in a table, which one replica brings up to date for all: PostgreSQL keeps no
 * counts, and each takes a pass over an index of all orders. Whoever has claimed a count and fails
 * leaves the next one to whoever comes first in five minutes, or after the clock was set back.
 */
@ApplicationScoped
@TranslatesSqlFailures
class JdbcOrderTotals implements OrderTotals {

  private static final String CLAIM =
      """
      update order_total set claimed_at = now()
      where claimed_at <= now() - interval '5 minutes' or claimed_at > now() + interval '5 minutes'
      """;

  private static final String COUNT =
      """
      update order_total set counted_at = now(), orders = coalesce(counted.orders, 0)
      from order_total earlier
      left join (select status, count(*) orders from orders where deleted_at is null group by status)
        counted using (status)
      where order_total.status = earlier.status
      """;

  private static final String COUNTED =
      "select status, orders from order_total where counted_at > now() - interval '1 hour'";

  private final AgroalDataSource database;

  JdbcOrderTotals(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Map<OrderStatus, Long> byStatus() {
    try (Connection connection = database.getConnection()) {
      if (update(connection, CLAIM) > 0) {
        update(connection, COUNT);
      }
      return counted(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the orders cannot be counted: " + e.getMessage(), e);
    }
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return statement.executeUpdate();
    }
  }

  private static Map<OrderStatus, Long> counted(Connection connection) throws SQLException {
    Map<OrderStatus, Long> totals = new EnumMap<>(OrderStatus.class);
    try (PreparedStatement statement = connection.prepareStatement(COUNTED);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        totals.put(OrderStatus.valueOf(rows.getString(1)), rows.getLong(2));
      }
    }
    return totals;
  }
}
