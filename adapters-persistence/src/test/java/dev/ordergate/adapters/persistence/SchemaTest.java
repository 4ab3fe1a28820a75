package dev.ordergate.adapters.persistence;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself sees to. */
@QuarkusTest
class SchemaTest {

  private static final String UNINDEXED_FOREIGN_KEYS =
      """
      select conname from pg_constraint c
      where contype = 'f' and not exists (
        select from pg_index
        where indrelid = c.conrelid and indpred is null and indkey[0] = c.conkey[1])
      """;

  // SqlFailures knows by it that an account was erased.
  private static final String FOREIGN_KEYS_TO_THE_ACCOUNT_BY_OTHER_NAMES =
      """
      select conname from pg_constraint join pg_class child on child.oid = conrelid
      where contype = 'f' and confrelid = cast('account' as regclass)
        and conname <> child.relname || '_account_id_fkey'
      """;

  @Inject StatelessSession database;
  @Inject Accounts accounts;
  @Inject GoogleTokens googleTokens;
  @Inject Orders orders;
  @Inject WebSessions webSessions;
  @Inject TokenFamilies families;

  private final WebSessionId session = new WebSessionId(UUID.randomUUID());
  private AccountId account = new AccountId(1);
  private Presented token = Families.open(account, Optional.empty(), NOW);

  @BeforeEach
  void store_something_everywhere() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          account = People.register(accounts).id();
          token = Families.open(account, Optional.of(session), NOW);
          googleTokens.store(
              account,
              new GoogleTokens.Grant("a", Optional.of("r"), List.of(), Optional.empty()),
              NOW);
          orders.add(new NewOrder(account, new Title("Title"), Description.EMPTY, NOW), Source.API);
          webSessions.add(
              WebSession.open(session, account, People.LAPTOP, NOW, LoginPolicy.STANDARD),
              Families.secret().hash());
          families.add(token.family(), token.token());
        });
  }

  @Test
  void every_foreign_key_has_an_index_that_cascades_can_use() {
    assertThat(database.createNativeQuery(UNINDEXED_FOREIGN_KEYS, String.class).getResultList())
        .isEmpty();
  }

  @Test
  void every_foreign_key_to_the_account_has_the_name_that_tells_of_an_erasure() {
    assertThat(
            database
                .createNativeQuery(FOREIGN_KEYS_TO_THE_ACCOUNT_BY_OTHER_NAMES, String.class)
                .getResultList())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"google_token", "orders", "web_session", "token_family"})
  void erasing_an_account_erases_what_hangs_on_it(String table) {
    String rows = "select count(*) from %s where account_id = ?1".formatted(table);
    assertThat(count(rows, account.value())).isEqualTo(1);

    assertThat(execute("delete from account where id = ?1", account.value())).isEqualTo(1);

    assertThat(count(rows, account.value())).isZero();
    assertThat(
            count(
                "select count(*) from refresh_token where hash = ?1", token.token().hash().bytes()))
        .isZero();
  }

  @Test
  void a_family_outlives_a_web_session_that_is_purged() {
    QuarkusTransaction.requiringNew().run(() -> webSessions.remove(session));

    TokenFamily family = family();
    assertThat(family.webSession()).isEmpty();
    assertThat(family.revoked()).isEmpty();
  }

  @Test
  void signing_out_ends_families_and_session_in_one_transaction() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(webSessions.findForChange(session)).isPresent();
          families.revokeAll(session, RevocationCause.LOGOUT, NOW);
          webSessions.remove(session);
        });

    TokenFamily family = family();
    assertThat(family.webSession()).isEmpty();
    assertThat(family.revoked()).contains(RevocationCause.LOGOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update orders set status = 'LOST' where account_id = ?1",
        "update orders set title = '' where account_id = ?1",
        "update orders set title = repeat('x', 201) where account_id = ?1",
        "update orders set description = repeat('x', 10001) where account_id = ?1",
        "update orders set version = -1 where account_id = ?1",
        "update account set role = 'root' where id = ?1",
        "update account set name = '' where id = ?1",
        "update google_token set refresh_key_id = null where account_id = ?1",
        "update web_session set secret_hash = '\\x00' where account_id = ?1",
        "update token_family set revocation_cause = 'REUSE' where account_id = ?1",
        "update token_family set web_session_id = gen_random_uuid() where account_id = ?1",
        "insert into cut_off (session, account_id) values (gen_random_uuid(), ?1)",
      })
  void the_database_refuses_what_the_domain_would(String statement) {
    assertThatThrownBy(() -> execute(statement, account.value()))
        .isInstanceOf(ConstraintViolationException.class);
  }

  private TokenFamily family() {
    return families.find(token.token().hash()).orElseThrow().family();
  }

  private int execute(String statement, Object parameter) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            database
                .createNativeMutationQuery(statement)
                .setParameter(1, parameter)
                .executeUpdate());
  }

  private long count(String query, Object parameter) {
    return database
        .createNativeQuery(query, Long.class)
        .setParameter(1, parameter)
        .getSingleResult();
  }
}
