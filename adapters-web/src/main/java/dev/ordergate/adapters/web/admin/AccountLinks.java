package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.domain.account.AccountId;
import java.util.HashMap;
import java.util.Map;

/** Finds what a page calls the accounts on it, each once. */
public final class AccountLinks {

  /**
   * What a page says of an account.
   *
   * @param path its page; empty where the account is erased
   */
  public record Link(long id, String name, String path) {}

  private static final Cut NAME = new Cut(60);

  private final FindAccount findAccount;
  private final Map<AccountId, Link> known = new HashMap<>();

  public AccountLinks(FindAccount findAccount) {
    this.findAccount = findAccount;
  }

  /** What to call it. */
  public Link to(AccountId id) {
    return known.computeIfAbsent(id, this::find);
  }

  private Link find(AccountId id) {
    return findAccount
        .find(id)
        .map(account ->
            new Link(id.value(), NAME.excerpt(account.name().value()), AdminPaths.of(id)))
        .orElseGet(() -> new Link(id.value(), "Erased account", ""));
  }
}
