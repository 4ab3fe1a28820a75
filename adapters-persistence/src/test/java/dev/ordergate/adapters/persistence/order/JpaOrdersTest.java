package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.order.spi.OrdersContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaOrdersTest extends OrdersContract {

  private final Orders orders;
  private final Accounts accounts;
  private final AgroalDataSource database;

  @Inject
  JpaOrdersTest(Orders orders, Accounts accounts, AgroalDataSource database) {
    this.orders = orders;
    this.accounts = accounts;
    this.database = database;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected AccountId newOwner() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Test
  void a_purge_passes_by_what_somebody_else_holds() {
    AccountId owner = newOwner();
    Instant longAgo = Instant.EPOCH;
    Order deleted =
        inTransaction(() -> {
          Order added =
              orders.add(
                  new NewOrder(owner, new Title("Title"), Description.EMPTY, longAgo), Source.API);
          orders.update(added.deleted(longAgo));
          return added;
        });

    int purged =
        inTransaction(() -> {
          assertThat(orders.findEvenDeletedForChange(owner, deleted.id())).isPresent();
          return inTransaction(() -> orders.purge(longAgo, 9));
        });

    assertThat(purged).isZero();
    assertThat(inTransaction(() -> orders.purge(longAgo, 9))).isEqualTo(1);
  }

  @Test
  void a_purge_takes_a_long_history_in_several_statements() throws SQLException {
    AccountId owner = newOwner();
    Instant longAgo = Instant.EPOCH;
    Order order =
        orders.add(new NewOrder(owner, new Title("Title"), Description.EMPTY, longAgo), Source.API);
    inTransaction(() -> {
      orders.update(order.deleted(longAgo));
      return order;
    });
    execute(
        """
        insert into order_history (order_id, seq, type, actor_id, at, reason, source)
        select %d, seq, 'DELETE', 1, now(), '', 'API' from generate_series(2, %d) seq
        """
            .formatted(order.id().value(), 2 * OrderErasure.ENTRIES));
    execute(
        """
        create function refuse_long() returns trigger language plpgsql as $$
          begin
            if (select count(*) from gone) > %d then
              raise exception 'too many for one statement';
            end if;
            return null;
          end $$;
        create trigger refuse_long after delete on order_history
          referencing old table as gone for each statement execute function refuse_long()
        """
            .formatted(OrderErasure.ENTRIES));
    try {
      assertThat(inTransaction(() -> orders.purge(longAgo, 9))).isEqualTo(1);
    } finally {
      execute("drop trigger refuse_long on order_history; drop function refuse_long");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
