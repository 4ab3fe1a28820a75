package dev.ordergate.application.account.spi;

final class InMemoryAccountsTest extends AccountsContract {

  private final InMemoryAccounts accounts = new InMemoryAccounts();

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
