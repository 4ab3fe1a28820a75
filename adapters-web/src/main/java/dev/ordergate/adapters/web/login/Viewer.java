package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who looks at the page; for resources that select the web session and require one. */
@RequestScoped
public class Viewer {

  static final String ACCOUNT = "account";
  static final String SESSION = "session";

  private final SecurityIdentity identity;

  Viewer(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The account. */
  public Account account() {
    return attribute(ACCOUNT, Account.class);
  }

  /** The account's number. */
  public AccountId id() {
    return account().id();
  }

  /** The web session. */
  public WebSessionId session() {
    return attribute(SESSION, WebSessionId.class);
  }

  private <T> T attribute(String name, Class<T> type) {
    return type.cast(identity.getAttribute(name));
  }
}
