package dev.ordergate.adapters.persistence.token;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;

/**
 * {@link CutOffs} in a table that is only appended to. They are written in the caller's transaction
 * and read over a connection of their own, which no load on the pool can take away.
 */
@ApplicationScoped
@TranslatesSqlFailures
class PostgresCutOffs implements CutOffs {

  private static final String WITHIN =
      """
      select at, session, account_id from cut_off
      where at > now() - ? * interval '1 microsecond'
      """;

  private final StatelessSession writer;
  private final AgroalDataSource reader;

  PostgresCutOffs(StatelessSession writer, @DataSource("cut-offs") AgroalDataSource reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public void cutOff(FamilyId session) {
    insert("insert into cut_off (session) values (?1)", session.value());
  }

  @Override
  public void cutOff(AccountId account) {
    insert("insert into cut_off (account_id) values (?1)", account.value());
  }

  @Override
  public List<CutOff> within(Duration period) {
    try (Connection connection = reader.getConnection();
        PreparedStatement statement = connection.prepareStatement(WITHIN)) {
      statement.setLong(1, TimeUnit.MICROSECONDS.convert(period));
      try (ResultSet rows = statement.executeQuery()) {
        List<CutOff> found = new ArrayList<>();
        while (rows.next()) {
          found.add(cutOff(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the cut-offs cannot be read: " + e.getMessage(), e);
    }
  }

  private void insert(String statement, Object value) {
    writer.createNativeMutationQuery(statement).setParameter(1, value).executeUpdate();
  }

  private static CutOff cutOff(ResultSet row) throws SQLException {
    Instant at = Columns.instant(row, 1);
    UUID session = row.getObject(2, UUID.class);
    return session == null
        ? new CutOff.OfAccount(new AccountId(row.getLong(3)), at)
        : new CutOff.OfSession(new FamilyId(session), at);
  }
}
