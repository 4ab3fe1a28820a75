package dev.ordergate.adapters.persistence.login;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.HeldSession;
import dev.ordergate.application.account.HeldSession.Revocation;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.SessionArchive;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.RevocationCause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaSessionArchiveTest {

  @Inject Accounts accounts;
  @Inject WebSessions webSessions;
  @Inject TokenFamilies families;
  @Inject SessionArchive sessionArchive;

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
          webSessions.touch(web.id(), NOW.plusSeconds(60));
          families.add(live.family(), live.token());
          families.add(revoked.family(), revoked.token());
          families.add(strangers.family(), strangers.token());
          families.revoke(revoked.family().id(), RevocationCause.REVOKED, NOW.plusSeconds(7));
        });

    List<HeldSession> one = new ArrayList<>();
    Optional<UUID> last = Optional.empty();
    for (int i = 0; i < 3; i++) {
      one.addAll(sessionArchive.page(owner, last, 1));
      last = Optional.of(one.getLast().id());
    }

    assertThat(one).isEqualTo(sessionArchive.page(owner, Optional.empty(), 9));
    assertThat(sessionArchive.page(owner, last, 1)).isEmpty();
    assertThat(one)
        .containsExactlyInAnyOrder(
            new HeldSession(
                web.id().value(),
                SessionKind.WEB,
                MintTokenPair.WEB_CLIENT,
                LAPTOP,
                NOW,
                NOW,
                NOW.plusSeconds(60),
                web.expiresAt(),
                Optional.empty()),
            device(live, false),
            device(revoked, true));
  }

  private static HeldSession device(Presented token, boolean revoked) {
    return new HeldSession(
        token.family().id().value(),
        SessionKind.DEVICE,
        "a-client",
        LAPTOP,
        token.family().authTime(),
        NOW,
        NOW,
        token.family().expiresAt(),
        revoked
            ? Optional.of(new Revocation(NOW.plusSeconds(7), RevocationCause.REVOKED))
            : Optional.empty());
  }

  private AccountId register() {
    return QuarkusTransaction.requiringNew().call(() -> People.register(accounts)).id();
  }
}
