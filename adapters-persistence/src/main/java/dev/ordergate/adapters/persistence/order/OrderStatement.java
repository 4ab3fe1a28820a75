package dev.ordergate.adapters.persistence.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * A statement about orders with its parameters, in plain JDBC: for rows that nobody changes,
 * Hibernate has nothing to add but its own cost. It runs on the connection of the current
 * transaction, or alone.
 *
 * @param plannedForValues whether PostgreSQL plans it for its values each time. One plan for all
 *     values, which it comes to after ten of them, is good for all else, but for a search it is one
 *     for rare terms: a common term then has the orders of the whole account read.
 */
record OrderStatement(String sql, List<Object> parameters, boolean plannedForValues) {

  private static final int NEVER = 0;

  /** All an order consists of, in the order in which {@link #order} reads it. */
  static final String SELECT =
      """
      select id, account_id, title, description, status, created_at, updated_at, version, deleted_at
      from orders\
      """;

  OrderStatement(String sql, List<Object> parameters) {
    this(sql, parameters, false);
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> read(DataSource database, Row<T> row) {
    try (Connection connection = database.getConnection()) {
      return read(connection, row);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  <T> List<T> read(Connection connection, Row<T> row) throws SQLException {
    try (PreparedStatement statement = on(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(row.read(rows));
      }
      return read;
    }
  }

  private PreparedStatement on(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    if (plannedForValues) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
    }
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, value(parameters.get(i)));
    }
    return statement;
  }

  /** Of a row of {@link #SELECT}. */
  static Order order(ResultSet row) throws SQLException {
    return new Order(
        new OrderId(row.getLong(1)),
        new AccountId(row.getLong(2)),
        new Title(row.getString(3)),
        new Description(row.getString(4)),
        OrderStatus.valueOf(row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getInt(8),
        Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static Object value(Object parameter) {
    return parameter instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameter;
  }
}
