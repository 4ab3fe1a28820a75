package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * Who looks at the page, and {@code inject:viewer} in templates; for resources that select the web
 * session and require one.
 */
@RequestScoped
@Named("viewer")
public class Viewer {

  private final SecurityIdentity identity;
  private final HttpServerRequest request;

  Viewer(SecurityIdentity identity, HttpServerRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** The account. */
  public Account account() {
    return attribute(Account.class);
  }

  /** The account's number. */
  public AccountId id() {
    return account().id();
  }

  /** The web session. */
  public WebSessionId session() {
    return attribute(WebSessionId.class);
  }

  /** The web session by its public name. */
  public SessionId publicSession() {
    return new SessionId(session().value());
  }

  /** What the page is looked at with. */
  public Device device() {
    return ClientDevice.of(request);
  }

  /** Whether it is an admin. */
  public boolean isAdmin() {
    return account().role() == Role.ADMIN;
  }

  private <T> T attribute(Class<T> type) {
    return type.cast(identity.getAttribute(type.getName()));
  }
}
