package dev.ordergate.adapters.persistence.order;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the SQL that Hibernate made last. */
@Singleton
@PersistenceUnitExtension
class LastStatement implements StatementInspector {

  private volatile String sql = "";

  @Override
  public String inspect(String statement) {
    sql = statement;
    return statement;
  }

  String sql() {
    return sql;
  }
}
