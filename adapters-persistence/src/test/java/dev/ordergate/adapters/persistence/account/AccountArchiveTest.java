package dev.ordergate.adapters.persistence.account;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.account.ExportAccount.Session;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.SessionArchive;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.token.RevocationCause;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is held on an account, all of it, page by page. */
@QuarkusTest
class AccountArchiveTest {

  @Inject AgroalDataSource database;
  @Inject Accounts accounts;
  @Inject Orders orders;
  @Inject OrderArchive orderArchive;
  @Inject OrderHistory orderHistory;
  @Inject WebSessions webSessions;
  @Inject TokenFamilies families;
  @Inject SessionArchive sessionArchive;

  @Test
  void orders_come_by_number_the_trash_included() {
    AccountId owner = register();
    Order first = add(owner);
    Order second = add(owner);
    Order third = add(owner);
    add(register());
    Order trashed =
        inTransaction(() -> {
          Order deleted =
              orders.findForChange(owner, second.id()).orElseThrow().deleted(NOW.plusSeconds(1));
          orders.update(deleted);
          return deleted;
        });

    assertThat(orderArchive.page(owner, Optional.empty(), 9))
        .containsExactly(first, trashed, third);
    assertThat(orderArchive.page(owner, Optional.empty(), 2)).containsExactly(first, trashed);
    assertThat(orderArchive.page(owner, Optional.of(trashed.id()), 2)).containsExactly(third);
    assertThat(orderArchive.page(owner, Optional.of(third.id()), 2)).isEmpty();
  }

  @Test
  void histories_come_by_order_and_place_each_entry_once() {
    AccountId owner = register();
    Order first = add(owner);
    Order second = add(owner);
    add(register());
    List<OrderEvent> kept =
        List.of(
            OrderEvent.created(first, owner, Source.API),
            OrderEvent.deleted(first.deleted(NOW), owner, Source.WEB),
            OrderEvent.created(second, owner, Source.API));
    QuarkusTransaction.requiringNew()
        .run(() -> orderHistory.append(OrderEvent.deleted(first.deleted(NOW), owner, Source.WEB)));

    List<OrderEvent> one = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      one.addAll(orderArchive.history(owner, one.stream().reduce((a, b) -> b), 1));
    }

    assertThat(one).isEqualTo(kept);
    assertThat(orderArchive.history(owner, Optional.empty(), 9)).isEqualTo(kept);
    assertThat(orderArchive.history(owner, Optional.of(kept.getLast()), 9)).isEmpty();
  }

  @Test
  void a_page_of_histories_is_a_range_of_their_index() {
    AccountId owner = register();
    OrderEvent created = OrderEvent.created(add(owner), owner, Source.API);

    List<String> prepared =
        inTransaction(() -> {
          for (int i = 0; i < 10; i++) {
            orderArchive.history(owner, Optional.of(created), 2);
          }
          return new SqlStatement("select statement from pg_prepared_statements", List.of())
              .read(database, row -> row.getString(1));
        });

    assertThat(prepared)
        .anyMatch(statement ->
            statement.matches("(?s).* join orders .*\\(\\w+\\.order_id,\\w+\\.seq\\)>\\(.*"));
  }

  @Test
  void orders_are_erased_some_at_a_time() {
    AccountId owner = register();
    AccountId other = register();
    Optional<OrderId> first = Optional.of(add(owner).id());
    Optional<OrderId> second = Optional.of(add(owner).id());
    Optional<OrderId> third = Optional.of(add(owner).id());
    Order kept = add(other);

    assertThat(inTransaction(() -> orderArchive.erase(owner, Optional.empty(), 2)))
        .isEqualTo(second);
    assertThat(inTransaction(() -> orderArchive.erase(owner, first, 2))).isEqualTo(third);
    assertThat(inTransaction(() -> orderArchive.erase(owner, third, 2))).isEmpty();

    assertThat(orderArchive.page(owner, Optional.empty(), 9)).isEmpty();
    assertThat(orderArchive.page(other, Optional.empty(), 9)).containsExactly(kept);
  }

  @Test
  void sessions_of_both_kinds_come_by_id_each_once() {
    AccountId owner = register();
    WebSession web =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()), owner, LAPTOP, NOW, LoginPolicy.STANDARD);
    Presented live = Families.open(owner, Optional.of(web.id()), NOW);
    Presented revoked = Families.open(owner, Optional.empty(), NOW);
    Presented strangers = Families.open(register(), Optional.empty(), NOW);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          webSessions.add(web, Families.secret().hash());
          families.add(live.family(), live.token());
          families.add(revoked.family(), revoked.token());
          families.add(strangers.family(), strangers.token());
          families.revoke(revoked.family().id(), RevocationCause.REVOKED, NOW.plusSeconds(7));
        });

    List<Session> one = new ArrayList<>();
    Optional<UUID> last = Optional.empty();
    for (int i = 0; i < 3; i++) {
      one.addAll(sessionArchive.page(owner, last, 1));
      last = Optional.of(one.getLast().id());
    }

    assertThat(one).isEqualTo(sessionArchive.page(owner, Optional.empty(), 9));
    assertThat(sessionArchive.page(owner, last, 1)).isEmpty();
    assertThat(one)
        .containsExactlyInAnyOrder(
            new Session(
                web.id().value(),
                SessionKind.WEB,
                Optional.empty(),
                LAPTOP,
                NOW,
                NOW,
                web.expiresAt(),
                Optional.empty()),
            device(live, false),
            device(revoked, true));
  }

  private static Session device(Presented token, boolean revoked) {
    return new Session(
        token.family().id().value(),
        SessionKind.DEVICE,
        Optional.of("a-client"),
        LAPTOP,
        NOW,
        NOW,
        token.family().expiresAt(),
        revoked ? Optional.of(NOW.plusSeconds(7)) : Optional.empty());
  }

  private AccountId register() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  private Order add(AccountId owner) {
    return inTransaction(() ->
        orders.add(new NewOrder(owner, new Title("Title"), Description.EMPTY, NOW), Source.API));
  }

  private static <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
