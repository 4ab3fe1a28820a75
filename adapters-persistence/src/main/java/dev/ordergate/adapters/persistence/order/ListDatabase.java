package dev.ordergate.adapters.persistence.order;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;

/**
 * Where lists are read: from the read replica where the operator has named one, which may be a
 * moment behind, else from the database itself.
 */
@ApplicationScoped
class ListDatabase {

  private final AgroalDataSource source;

  ListDatabase(
      AgroalDataSource database,
      @Any @DataSource("lists") InjectableInstance<AgroalDataSource> replica) {
    this.source = replica.listActive().stream().findFirst().orElse(database);
  }

  AgroalDataSource source() {
    return source;
  }
}
