package dev.ordergate.adapters.persistence.retention;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.retention.spi.DatabaseClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** {@link DatabaseClock}: the primary's. */
@ApplicationScoped
@TranslatesSqlFailures
class PostgresClock implements DatabaseClock {

  private static final SqlStatement NOW = new SqlStatement("select clock_timestamp()", List.of());

  private final AgroalDataSource database;

  PostgresClock(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Instant now() {
    return NOW.first(database, row -> Columns.instant(row, 1)).orElseThrow();
  }
}
