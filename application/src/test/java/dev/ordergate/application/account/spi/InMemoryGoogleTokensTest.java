package dev.ordergate.application.account.spi;

import dev.ordergate.domain.account.AccountId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

final class InMemoryGoogleTokensTest extends GoogleTokensContract {

  private final InMemoryGoogleTokens googleTokens = new InMemoryGoogleTokens();
  private final AtomicLong lastAccount = new AtomicLong();

  @Override
  protected GoogleTokens googleTokens() {
    return googleTokens;
  }

  @Override
  protected AccountId newAccount() {
    return new AccountId(lastAccount.incrementAndGet());
  }

  @Override
  protected List<String> storedTokens(AccountId account) {
    return googleTokens.stored(account).stream()
        .flatMap(
            grant -> Stream.concat(Stream.of(grant.accessToken()), grant.refreshToken().stream()))
        .toList();
  }
}
