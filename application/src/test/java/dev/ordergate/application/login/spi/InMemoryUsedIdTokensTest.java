package dev.ordergate.application.login.spi;

final class InMemoryUsedIdTokensTest extends UsedIdTokensContract {

  private final InMemoryUsedIdTokens usedIdTokens = new InMemoryUsedIdTokens();

  @Override
  protected UsedIdTokens usedIdTokens() {
    return usedIdTokens;
  }
}
