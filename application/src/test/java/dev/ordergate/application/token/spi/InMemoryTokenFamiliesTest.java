package dev.ordergate.application.token.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import java.util.UUID;

final class InMemoryTokenFamiliesTest extends TokenFamiliesContract {

  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies();

  @Override
  protected TokenFamilies families() {
    return families;
  }

  @Override
  protected AccountId newAccount() {
    return new AccountId(1);
  }

  @Override
  protected WebSessionId newWebSession(AccountId account) {
    return new WebSessionId(UUID.randomUUID());
  }
}
