package dev.ordergate.adapters.persistence;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.token.FamilyId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/** What is found for a change is locked, and what is only found is not. */
@QuarkusTest
class RowLockTest {

  @Inject StatelessSession database;
  @Inject Accounts accounts;
  @Inject Orders orders;
  @Inject WebSessions webSessions;
  @Inject TokenFamilies families;

  @Test
  void an_order() {
    Account owner = register();
    Order order =
        QuarkusTransaction.requiringNew()
            .call(() ->
                orders.add(
                    new NewOrder(owner.id(), new Title("Title"), Description.EMPTY, NOW),
                    Source.API));
    long id = order.id().value();

    assertThat(locks(() -> orders.find(owner.id(), order.id()), "orders", id)).isFalse();
    assertThat(locks(() -> orders.findForChange(owner.id(), order.id()), "orders", id)).isTrue();
    assertThat(locks(() -> orders.findEvenDeletedForChange(owner.id(), order.id()), "orders", id))
        .isTrue();
  }

  @Test
  void an_account() {
    Account account = register();
    long id = account.id().value();

    assertThat(locks(() -> accounts.find(account.id()), "account", id)).isFalse();
    assertThat(locks(() -> accounts.findForChange(account.id()), "account", id)).isTrue();
    assertThat(locks(() -> loginOf(account), "account", id)).isTrue();
  }

  @Test
  void a_web_session() {
    WebSession session =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()),
            register().id(),
            People.LAPTOP,
            NOW,
            LoginPolicy.STANDARD);
    var secret = Families.secret().hash();
    QuarkusTransaction.requiringNew().run(() -> webSessions.add(session, secret));
    UUID id = session.id().value();

    assertThat(locks(() -> webSessions.find(secret), "web_session", id)).isFalse();
    assertThat(locks(() -> webSessions.findForChange(session.id()), "web_session", id)).isTrue();
  }

  @Test
  void a_token_family() {
    Presented token = Families.open(register().id(), Optional.empty(), NOW);
    QuarkusTransaction.requiringNew().run(() -> families.add(token.family(), token.token()));
    FamilyId id = token.family().id();

    assertThat(locks(() -> families.find(token.token().hash()), "token_family", id.value()))
        .isFalse();
    assertThat(locks(() -> families.findForChange(id), "token_family", id.value())).isTrue();
  }

  private Account register() {
    return QuarkusTransaction.requiringNew().call(() -> People.register(accounts));
  }

  private Optional<Account> loginOf(Account account) {
    return Optional.of(accounts.findOrAdd(account.subject(), People.profile("Ada"), NOW));
  }

  private boolean locks(Supplier<Optional<?>> finding, String table, Object id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          assertThat(finding.get()).isPresent();
          return QuarkusTransaction.requiringNew().call(() -> isLocked(table, id));
        });
  }

  /** Asks on another connection, which the nested transaction has. */
  private boolean isLocked(String table, Object id) {
    return database
        .createNativeQuery(
            "select 1 from %s where id = ?1 for no key update skip locked".formatted(table),
            Integer.class)
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }
}
