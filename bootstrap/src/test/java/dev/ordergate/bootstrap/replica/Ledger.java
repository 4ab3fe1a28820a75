package dev.ordergate.bootstrap.replica;

import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.OpaqueToken;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the database holds, read past the service by one thread at a time. */
final class Ledger implements AutoCloseable {

  /**
   * A token family.
   *
   * @param generation of its newest refresh token
   * @param tokens how many were minted in all
   * @param revoked the cause, or empty
   */
  record Family(int generation, int tokens, String revoked) {}

  private static final String FAMILY =
      """
      select f.head_generation, coalesce(f.revocation_cause, ''),
        (select count(*) from refresh_token where family_id = f.id)
      from token_family f join refresh_token t on t.family_id = f.id where t.hash = ?\
      """;

  private static final String LOCK =
      """
      select f.id from token_family f join refresh_token t on t.family_id = f.id
      where t.hash = ? for update of f\
      """;

  private static final String AWAITED =
      """
      select exists (select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock')\
      """;

  private static final String CUT =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()\
      """;

  private static final String ORDERS = "select count(*) from orders where title = ?";

  private static final String EVENTS = "select count(*) from audit_event where kind = ?";

  private static final String REFUSALS =
      "select count(*) from audit_event where kind = 'LOGIN_REFUSED' and detail = ?";

  private static final int PATIENCE_SECONDS = 5;

  private final Map<String, String> settings;

  /** Logging in takes longer than all that is asked. */
  private @Nullable Connection kept;

  Ledger(Map<String, String> settings) {
    this.settings = settings;
  }

  /** The family of a refresh token. */
  Family family(String refresh) {
    try (PreparedStatement query = connection().prepareStatement(FAMILY)) {
      query.setBytes(1, new OpaqueToken(refresh).hash().bytes());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("the database does not know this token");
        }
        return new Family(row.getInt(1), row.getInt(3), row.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps others from all orders until it is closed. */
  Lock lockOrders() {
    return lock("orders");
  }

  /** Keeps others from all cut-offs until it is closed. */
  Lock lockCutOffs() {
    return lock("cut_off");
  }

  private Lock lock(String table) {
    try {
      Connection connection = open();
      connection.setAutoCommit(false);
      try (Statement lock = connection.createStatement()) {
        lock.execute("lock table " + table);
      }
      return new Lock(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps others from the family of a refresh token until it is closed. */
  Lock lockFamily(String refresh) {
    try {
      Connection connection = open();
      connection.setAutoCommit(false);
      try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
        lock.setBytes(1, new OpaqueToken(refresh).hash().bytes());
        lock.execute();
      }
      return new Lock(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends every connection of others at once, as an administrator may. */
  void cutConnections() {
    execute(CUT);
  }

  /** Does what no client could. */
  void execute(String sql) {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many orders there are of this title, whoever has them. */
  int ordersTitled(String title) {
    return count(ORDERS, title);
  }

  /** How many events of this kind are in the audit trail. */
  int auditEvents(AuditKind kind) {
    return count(EVENTS, kind.name());
  }

  /** How many refused logins are in the audit trail for this cause. */
  int refusals(String cause) {
    return count(REFUSALS, cause);
  }

  private int count(String sql, String of) {
    try (PreparedStatement query = connection().prepareStatement(sql)) {
      query.setString(1, of);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (kept != null) {
        kept.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one that is kept, unless the database was gone meanwhile. */
  private Connection connection() throws SQLException {
    if (kept == null || !kept.isValid(PATIENCE_SECONDS)) {
      kept = open();
    }
    return kept;
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s"
            .formatted(settings.get("DB_HOST"), settings.get("DB_PORT"), settings.get("DB_NAME")),
        settings.get("DB_USER"),
        settings.get("DB_PASSWORD"));
  }

  /** A lock somebody may be waiting for. */
  record Lock(Connection connection) implements AutoCloseable {

    boolean isAwaited() {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(AWAITED)) {
        return row.next() && row.getBoolean(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
