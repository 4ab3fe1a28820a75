package dev.ordergate.adapters.persistence.retention;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.retention.spi.DatabaseClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** {@link DatabaseClock}: the primary's. */
@ApplicationScoped
@TranslatesSqlFailures
class PostgresClock implements DatabaseClock {

  private final AgroalDataSource database;

  PostgresClock(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Instant now() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement("select clock_timestamp()");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return Columns.instant(row, 1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database's clock cannot be read: " + e.getMessage(), e);
    }
  }
}
