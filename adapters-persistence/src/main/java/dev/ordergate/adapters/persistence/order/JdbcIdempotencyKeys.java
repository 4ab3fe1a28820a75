package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** {@link IdempotencyKeys} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JdbcIdempotencyKeys implements IdempotencyKeys {

  // The order as it was is what its history began with.
  private static final String FIND =
      """
      select body_hash, order_id, account_id, title_to, description_to, at
      from idempotency_key join order_history using (order_id)
      where account_id = ? and key_hash = ? and seq = 1
      """;
  private static final String PURGE =
      """
      delete from idempotency_key where (account_id, key_hash) in (
        select account_id, key_hash from idempotency_key where created_at <= ?
        order by created_at limit ? for update skip locked)
      """;

  private final AgroalDataSource database;

  JdbcIdempotencyKeys(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Attempt addOnce(
      NewOrder order, Source source, Fingerprint key, Fingerprint body, Instant expiredUntil) {
    SqlStatement adding = NewOrderStatement.of(order, source, key, body, expiredUntil);
    SqlStatement finding = new SqlStatement(FIND, List.of(order.owner().value(), key.bytes()));
    try {
      while (true) {
        Optional<Attempt> attempt =
            adding
                .first(database, row -> added(order, row))
                .or(() -> finding.first(database, JdbcIdempotencyKeys::used));
        if (attempt.isPresent()) {
          return attempt.get();
        }
        // The key was forgotten in between.
      }
    } catch (LockTimeoutException waited) {
      if (isAttempted(order.owner(), key)) {
        return new Attempt.InUse();
      }
      throw waited;
    }
  }

  @Override
  public int purge(Instant createdUntil, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement purge = connection.prepareStatement(PURGE)) {
      purge.setObject(1, createdUntil.atOffset(ZoneOffset.UTC));
      purge.setInt(2, limit);
      return purge.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private boolean isAttempted(AccountId owner, Fingerprint key) {
    return NewOrderStatement.isAttempted(owner, key)
        .first(database, row -> row.getBoolean(1))
        .orElseThrow();
  }

  private static Attempt added(NewOrder order, ResultSet row) throws SQLException {
    return new Attempt.Added(order.numbered(new OrderId(row.getLong(1))));
  }

  private static Attempt used(ResultSet row) throws SQLException {
    NewOrder order =
        new NewOrder(
            new AccountId(row.getLong(3)),
            new Title(row.getString(4)),
            new Description(row.getString(5)),
            Columns.instant(row, 6));
    return new Attempt.Used(
        Fingerprint.of(row.getBytes(1)), order.numbered(new OrderId(row.getLong(2))));
  }
}
