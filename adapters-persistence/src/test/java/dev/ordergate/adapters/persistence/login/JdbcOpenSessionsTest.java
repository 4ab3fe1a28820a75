package dev.ordergate.adapters.persistence.login;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.session.spi.OpenSessions;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.RevocationCause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JdbcOpenSessionsTest {

  @Inject Accounts accounts;
  @Inject WebSessions webSessions;
  @Inject TokenFamilies families;
  @Inject OpenSessions openSessions;

  private Account owner;
  private WebSession web;
  private Presented device;

  @BeforeEach
  void signIn() {
    owner = QuarkusTransaction.requiringNew().call(() -> People.register(accounts));
    web =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()), owner.id(), LAPTOP, NOW, LoginPolicy.STANDARD);
    device = Families.open(owner.id(), Optional.empty(), NOW);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          webSessions.add(web, Families.secret().hash());
          families.add(device.family(), device.token());
        });
  }

  @Test
  void those_of_both_kinds_are_open_even_when_they_have_expired() {
    assertThat(isOpen(web.id().value())).isTrue();
    assertThat(isOpen(device.family().id().value())).isTrue();
  }

  @Test
  void one_that_somebody_ended_is_not_nor_is_one_that_never_was() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          webSessions.remove(web.id());
          families.revoke(device.family().id(), RevocationCause.LOGOUT, NOW);
        });

    assertThat(isOpen(web.id().value())).isFalse();
    assertThat(isOpen(device.family().id().value())).isFalse();
    assertThat(isOpen(UUID.randomUUID())).isFalse();
  }

  @Test
  void none_of_a_disabled_account_is() {
    QuarkusTransaction.requiringNew().run(() -> accounts.update(People.withActive(owner, false)));

    assertThat(isOpen(web.id().value())).isFalse();
    assertThat(isOpen(device.family().id().value())).isFalse();
  }

  private boolean isOpen(UUID session) {
    return openSessions.contains(new SessionId(session));
  }
}
