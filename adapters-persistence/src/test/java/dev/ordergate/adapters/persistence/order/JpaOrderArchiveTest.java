package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.application.order.spi.OrderArchiveContract;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.Source;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaOrderArchiveTest extends OrderArchiveContract {

  @Inject AgroalDataSource database;
  @Inject Accounts accounts;
  @Inject Orders orders;
  @Inject OrderHistory history;
  @Inject OrderArchive archive;

  @Override
  protected OrderArchive archive() {
    return archive;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected OrderHistory history() {
    return history;
  }

  @Override
  protected AccountId register() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  @Test
  void a_page_of_histories_is_a_range_of_their_index() {
    AccountId owner = register();
    OrderEvent created = OrderEvent.created(place(owner), owner, Source.API);

    List<String> prepared =
        inTransaction(() -> {
          for (int i = 0; i < 10; i++) {
            archive.history(owner, Optional.of(created), 2);
          }
          return new SqlStatement("select statement from pg_prepared_statements", List.of())
              .read(database, row -> row.getString(1));
        });

    assertThat(prepared)
        .anyMatch(statement ->
            statement.matches("(?s).* join orders .*\\(\\w+\\.order_id,\\w+\\.seq\\)>\\(.*"));
  }
}
