package dev.ordergate.application.login.spi;

import dev.ordergate.domain.account.AccountId;

final class InMemoryWebSessionsTest extends WebSessionsContract {

  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();

  @Override
  protected WebSessions webSessions() {
    return webSessions;
  }

  @Override
  protected AccountId newAccount() {
    return new AccountId(1);
  }
}
