package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.OrderId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** {@link IdempotencyKeys} in PostgreSQL, on the connection of the current transaction. */
@ApplicationScoped
class JdbcIdempotencyKeys implements IdempotencyKeys {

  /** PostgreSQL's code for a lock that was not to be had within lock_timeout. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  // Waits for another transaction that has the key; locks a row that is there, changed or not.
  private static final String CLAIM =
      """
      insert into idempotency_key as known (account_id, key_hash, body_hash, created_at)
      values (?, ?, ?, ?)
      on conflict (account_id, key_hash) do update
      set body_hash = excluded.body_hash, order_id = null, created_at = excluded.created_at
      where known.created_at <= ?
      """;
  private static final String FIND =
      "select body_hash, order_id from idempotency_key where account_id = ? and key_hash = ?";
  private static final String BIND =
      "update idempotency_key set order_id = ? where account_id = ? and key_hash = ?";
  private static final String PURGE =
      """
      delete from idempotency_key where (account_id, key_hash) in (
        select account_id, key_hash from idempotency_key where created_at <= ?
        order by created_at limit ? for update skip locked)
      """;

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transaction;

  JdbcIdempotencyKeys(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public Claim claim(
      AccountId account, Fingerprint key, Fingerprint body, Instant now, Instant expiredUntil) {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setLong(1, account.value());
      claim.setBytes(2, bytes(key));
      claim.setBytes(3, bytes(body));
      claim.setObject(4, now.atOffset(ZoneOffset.UTC));
      claim.setObject(5, expiredUntil.atOffset(ZoneOffset.UTC));
      return claim.executeUpdate() == 1 ? new Claim.Granted() : used(connection, account, key);
    } catch (SQLException failure) {
      if (!LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        throw new IllegalStateException(failure);
      }
      // PostgreSQL commits nothing after a statement that failed.
      transaction.setRollbackOnly();
      return new Claim.InUse();
    }
  }

  private static Claim used(Connection connection, AccountId account, Fingerprint key)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setLong(1, account.value());
      find.setBytes(2, bytes(key));
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("a locked row is there");
        }
        return new Claim.Used(
            new Fingerprint(HexFormat.of().formatHex(row.getBytes(1))),
            new OrderId(row.getLong(2)));
      }
    }
  }

  @Override
  public void bind(AccountId account, Fingerprint key, OrderId order) {
    try (Connection connection = database.getConnection();
        PreparedStatement bind = connection.prepareStatement(BIND)) {
      bind.setLong(1, order.value());
      bind.setLong(2, account.value());
      bind.setBytes(3, bytes(key));
      if (bind.executeUpdate() != 1) {
        throw new IllegalStateException("the key was not claimed");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
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

  private static byte[] bytes(Fingerprint fingerprint) {
    return HexFormat.of().parseHex(fingerprint.hex());
  }
}
