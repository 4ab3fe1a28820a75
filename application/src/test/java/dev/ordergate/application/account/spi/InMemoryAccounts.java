package dev.ordergate.application.account.spi;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.account.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Accounts} of a test. */
public final class InMemoryAccounts implements Accounts {

  private static final Comparator<Account> OLDEST_FIRST =
      Comparator.comparing(Account::createdAt).thenComparingLong(account -> account.id().value());

  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
  private long lastId;

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
      GoogleSubject subject, ProviderProfile profile, Instant now) {
    return accounts.values().stream()
        .filter(account -> account.subject().equals(subject))
        .findAny()
        .orElseGet(() -> add(subject, profile, now));
  }

  private Account add(GoogleSubject subject, ProviderProfile profile, Instant now) {
    Account account =
        new Account(
            new AccountId(++lastId),
            subject,
            profile.email(),
            profile.name(),
            false,
            profile.pictureUrl(),
            Role.USER,
            true,
            now,
            now,
            Optional.empty());
    accounts.put(account.id(), account);
    return account;
  }

  @Override
  public synchronized void update(Account account) {
    if (accounts.replace(account.id(), account) == null) {
      throw new IllegalStateException("no such account");
    }
  }

  @Override
  public synchronized Set<AccountId> activeAdminsForChange() {
    return accounts.values().stream()
        .filter(account -> account.active() && account.role() == Role.ADMIN)
        .map(Account::id)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<Account> list(
      Optional<AccountPosition> after, Optional<AccountSearch> search, int limit) {
    return accounts.values().stream()
        .filter(account -> after.map(place -> isOlder(account, place)).orElse(true))
        .filter(account -> search.map(wanted -> contains(account, wanted)).orElse(true))
        .sorted(OLDEST_FIRST.reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void erase(AccountId id) {
    accounts.remove(id);
  }

  private static boolean isOlder(Account account, AccountPosition place) {
    int byTime = account.createdAt().compareTo(place.createdAt());
    return byTime != 0 ? byTime < 0 : account.id().value() < place.id().value();
  }

  private static boolean contains(Account account, AccountSearch search) {
    String wanted = search.text().toLowerCase(Locale.ROOT);
    return account.email().value().toLowerCase(Locale.ROOT).contains(wanted)
        || account.name().value().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
