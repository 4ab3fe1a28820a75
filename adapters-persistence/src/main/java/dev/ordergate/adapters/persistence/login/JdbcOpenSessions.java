package dev.ordergate.adapters.persistence.login;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.session.spi.OpenSessions;
import dev.ordergate.domain.login.SessionId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@link OpenSessions} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JdbcOpenSessions implements OpenSessions {

  private static final String FIND =
      """
      select from account where active and id = coalesce(
        (select account_id from web_session where id = ?),
        (select account_id from token_family where id = ? and revoked_at is null))
      """;

  private final AgroalDataSource database;

  JdbcOpenSessions(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public boolean contains(SessionId session) {
    return new SqlStatement(FIND, List.of(session.value(), session.value()))
        .first(database, row -> true)
        .isPresent();
  }
}
