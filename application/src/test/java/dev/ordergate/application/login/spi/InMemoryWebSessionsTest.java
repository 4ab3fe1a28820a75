package dev.ordergate.application.login.spi;

import dev.ordergate.domain.account.AccountId;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryWebSessionsTest extends WebSessionsContract {

  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final AtomicLong lastAccount = new AtomicLong();

  @Override
  protected WebSessions webSessions() {
    return webSessions;
  }

  @Override
  protected AccountId newAccount() {
    return new AccountId(lastAccount.incrementAndGet());
  }
}
