package dev.ordergate.adapters.persistence.sql;

import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.account.AccountErasedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * A statement with its parameters, in plain JDBC: for rows that nobody changes, and for changes
 * that are one statement, Hibernate has nothing to add but its own cost. It runs on the connection
 * of the current transaction, or alone.
 *
 * @param plannedForValues whether PostgreSQL plans it for its values each time. One plan for all
 *     values, which it comes to after ten of them, is good for all else. For a search it is one for
 *     rare terms: a common term then has the orders of the whole account read, as has the question
 *     for what changed since a moment ago, for which it would go by the ordering.
 */
public record SqlStatement(String sql, List<Object> parameters, boolean plannedForValues) {

  private static final int NEVER = 0;

  public SqlStatement(String sql, List<Object> parameters) {
    this(sql, parameters, false);
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows.
   *
   * @throws LockTimeoutException where it waited for a lock for too long
   * @throws UnavailableException where the database cannot answer
   * @throws AccountErasedException where the account of what it stores is gone
   * @throws IllegalStateException where it failed otherwise
   */
  public <T> List<T> read(DataSource database, Row<T> row) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = on(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(row.read(rows));
      }
      return read;
    } catch (SQLException failure) {
      // Here, not when it has left the port: some of our own tell a lock timeout from the rest.
      throw SqlFailures.translate(failure).orElseGet(() -> new IllegalStateException(failure));
    }
  }

  /** The first row, where there is one; fails as {@link #read} does. */
  public <T> Optional<T> first(DataSource database, Row<T> row) {
    return read(database, row).stream().findFirst();
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

  private static Object value(Object parameter) {
    return parameter instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameter;
  }
}
