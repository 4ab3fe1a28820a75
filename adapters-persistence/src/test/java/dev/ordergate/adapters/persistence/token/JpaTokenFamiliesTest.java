package dev.ordergate.adapters.persistence.token;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamiliesContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
class JpaTokenFamiliesTest extends TokenFamiliesContract {

  private final TokenFamilies families;
  private final WebSessions webSessions;
  private final Accounts accounts;
  private final CutOffs cutOffs;

  @Inject
  JpaTokenFamiliesTest(
      TokenFamilies families, WebSessions webSessions, Accounts accounts, CutOffs cutOffs) {
    this.families = families;
    this.webSessions = webSessions;
    this.accounts = accounts;
    this.cutOffs = cutOffs;
  }

  @Override
  protected TokenFamilies families() {
    return families;
  }

  @Override
  protected CutOffs cutOffs() {
    return cutOffs;
  }

  @Override
  protected AccountId newAccount() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Override
  protected WebSessionId newWebSession(AccountId account) {
    WebSession session =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()),
            account,
            People.LAPTOP,
            People.NOW,
            LoginPolicy.STANDARD);
    transact(() -> webSessions.add(session, Families.secret().hash()));
    return session.id();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
