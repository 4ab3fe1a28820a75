package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.spi.OrderTotals;
import dev.ordergate.domain.order.OrderStatus;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** {@link OrderTotals} by one pass over the table: PostgreSQL keeps no counts. */
@ApplicationScoped
class JdbcOrderTotals implements OrderTotals {

  private static final String BY_STATUS =
      "select status, count(*) from orders where deleted_at is null group by status";

  private final AgroalDataSource database;

  JdbcOrderTotals(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Map<OrderStatus, Long> byStatus() {
    Map<OrderStatus, Long> totals = new EnumMap<>(OrderStatus.class);
    Arrays.stream(OrderStatus.values()).forEach(status -> totals.put(status, 0L));
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BY_STATUS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        totals.put(OrderStatus.valueOf(rows.getString(1)), rows.getLong(2));
      }
      return totals;
    } catch (SQLException e) {
      throw new IllegalStateException("the orders cannot be counted: " + e.getMessage(), e);
    }
  }
}
