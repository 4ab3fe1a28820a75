package dev.ordergate.standin;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.ChangeAccount;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.application.account.ListAccounts;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.AccountRevision;
import dev.ordergate.domain.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The use cases about all accounts, in memory. */
@ApplicationScoped
public class InMemoryDirectory implements FindAccount, ListAccounts, ChangeAccount {

  private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
  private Optional<ChangeAccount.Command> lastChange = Optional.empty();

  public void clear() {
    accounts.clear();
    lastChange = Optional.empty();
  }

  public void put(Account account) {
    accounts.put(account.id(), account);
  }

  public Optional<ChangeAccount.Command> lastChange() {
    return lastChange;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Page list(Query query) {
    List<Account> found =
        accounts.values().stream()
            .sorted(Comparator.comparingLong((Account account) -> account.id().value()).reversed())
            .filter(account ->
                query.after().stream().allMatch(last -> account.id().value() < last.id().value()))
            .filter(account ->
                query.search().stream().allMatch(search -> contains(account, search.text())))
            .toList();
    List<Account> page = found.stream().limit(query.limit()).toList();
    return new Page(
        page,
        found.size() > page.size()
            ? Optional.of(new AccountPosition(page.getLast().createdAt(), page.getLast().id()))
            : Optional.empty());
  }

  private static boolean contains(Account account, String text) {
    return account.name().value().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public Result change(Command command) {
    lastChange = Optional.of(command);
    Set<AccountId> admins =
        accounts.values().stream()
            .filter(account -> account.active() && account.role() == Role.ADMIN)
            .map(Account::id)
            .collect(Collectors.toSet());
    if (!admins.contains(command.actor())) {
      return new NotAdmin();
    }
    return find(command.account())
        .map(account -> account.revise(command.change(), admins.size()))
        .<Result>map(revision ->
            switch (revision) {
              case AccountRevision.Revised(Account before, Account account) -> {
                put(account);
                yield new Changed(account);
              }
              case AccountRevision.Unchanged(Account account) -> new Changed(account);
              case AccountRevision.LastAdmin() -> new LastAdmin();
            })
        .orElseGet(NotFound::new);
  }
}
