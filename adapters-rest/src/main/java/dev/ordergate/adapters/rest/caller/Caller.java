package dev.ordergate.adapters.rest.caller;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The account on whose behalf the current request acts. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;
  private final CallingDevice device;

  Caller(SecurityIdentity identity, CallingDevice device) {
    this.identity = identity;
    this.device = device;
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
    return Objects.requireNonNull(
        identity.<WebSessionId>getAttribute(WebSessionId.class.getName()));
  }

  /**
   * Its session: the {@code sid} of the access token.
   *
   * @throws ClassCastException if the request carries none, which its resource has to rule out
   */
  public SessionId session() {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    return new SessionId(UUID.fromString(token.<String>getClaim("sid")));
  }

  /** Ends a request whose account was erased after its access token had been found good. */
  public static AuthenticationFailedException erased() {
    return new AuthenticationFailedException("the account was erased");
  }

  /** What it calls from. */
  public Device device() {
    return device.device();
  }
}
