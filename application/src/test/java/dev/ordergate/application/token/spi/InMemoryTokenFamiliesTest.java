package dev.ordergate.application.token.spi;

import dev.ordergate.application.fixture.People;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryTokenFamiliesTest extends TokenFamiliesContract {

  private final CutOffs cutOffs = new InMemoryCutOffs(InstantSource.fixed(People.NOW));
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies(cutOffs);
  private final AtomicLong lastAccount = new AtomicLong();

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
    return new AccountId(lastAccount.incrementAndGet());
  }

  @Override
  protected WebSessionId newWebSession(AccountId account) {
    return new WebSessionId(UUID.randomUUID());
  }
}
