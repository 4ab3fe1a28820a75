package dev.ordergate.adapters.rest.caller;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;

/** The account on whose behalf the current request acts. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;
  private final HttpServerRequest request;

  Caller(SecurityIdentity identity, HttpServerRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** Its account: the {@code sub} of the access token, or the web session's. */
  public AccountId account() {
    return new AccountId(Long.parseLong(identity.getPrincipal().getName()));
  }

  /**
   * Its web session.
   *
   * @throws NullPointerException if the request carries none, which its resource has to rule out
   */
  public WebSessionId webSession() {
    return Objects.requireNonNull(identity.<WebSessionId>getAttribute("session"));
  }

  /** What it calls from. */
  public Device device() {
    return new Device(
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
        request.remoteAddress().hostAddress());
  }
}
