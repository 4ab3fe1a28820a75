package dev.ordergate.bootstrap.platform;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.account.spi.Transactions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** {@link Transactions} by the platform's transaction manager. */
@ApplicationScoped
@TranslatesSqlFailures
class JtaTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
