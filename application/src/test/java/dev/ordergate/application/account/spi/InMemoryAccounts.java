package dev.ordergate.application.account.spi;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.account.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Accounts} of a test. */
public final class InMemoryAccounts implements Accounts {

  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> findForChange(AccountId id) {
    return find(id);
  }

  @Override
  public synchronized Account findOrAdd(
      GoogleSubject subject, ProviderProfile profile, Role role, Instant now) {
    return accounts.values().stream()
        .filter(account -> account.subject().equals(subject))
        .findAny()
        .orElseGet(() -> add(subject, profile, role, now));
  }

  private Account add(GoogleSubject subject, ProviderProfile profile, Role role, Instant now) {
    Account account =
        new Account(
            new AccountId(accounts.size() + 1),
            subject,
            profile.email(),
            profile.name(),
            false,
            profile.pictureUrl(),
            role,
            true,
            now,
            now);
    accounts.put(account.id(), account);
    return account;
  }

  @Override
  public synchronized void update(Account account) {
    if (accounts.replace(account.id(), account) == null) {
      throw new IllegalStateException("no such account");
    }
  }
}
