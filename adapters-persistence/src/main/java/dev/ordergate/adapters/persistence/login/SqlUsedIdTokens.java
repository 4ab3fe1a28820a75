package dev.ordergate.adapters.persistence.login;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.domain.token.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.StatelessSession;

/** {@link UsedIdTokens} in PostgreSQL, whose primary key lets one of many win. */
@ApplicationScoped
@TranslatesSqlFailures
class SqlUsedIdTokens implements UsedIdTokens {

  private static final String CLAIM =
      "insert into used_id_token (hash, expires_at) values (?1, ?2) on conflict do nothing";

  private final StatelessSession database;

  SqlUsedIdTokens(StatelessSession database) {
    this.database = database;
  }

  @Override
  public boolean claim(TokenHash hash, Instant until) {
    int inserted =
        database
            .createNativeMutationQuery(CLAIM)
            .setParameter(1, hash.bytes())
            .setParameter(2, until)
            .executeUpdate();
    return inserted == 1;
  }
}
