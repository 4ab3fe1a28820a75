package dev.ordergate.adapters.oauth.login;

import dev.ordergate.application.login.RecordRefusedLogin;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginFailure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.logging.Logger;

/**
 * Has failed logins counted and recorded. Their answers are made on an event loop and are due
 * whether or not that succeeds, so another thread does it, and a failure of it is only logged.
 */
@ApplicationScoped
class RefusedLogins {

  private static final Logger LOG = Logger.getLogger(RefusedLogins.class);

  private final RecordRefusedLogin recordRefusedLogin;
  private final Vertx vertx;

  RefusedLogins(RecordRefusedLogin recordRefusedLogin, Vertx vertx) {
    this.recordRefusedLogin = recordRefusedLogin;
    this.vertx = vertx;
  }

  /** Back to the sign-in page, which says why; the attempt is on record. */
  Response backToSignIn(LoginFailure cause, HttpServerRequest request) {
    record(cause, request);
    return backToSignIn(cause);
  }

  /** The same from a login that did not begin in this browser. */
  Response notBegun(LoginFailure cause, HttpServerRequest request) {
    record(cause, request, /* begun= */ false);
    return backToSignIn(cause);
  }

  private static Response backToSignIn(LoginFailure cause) {
    return Response.seeOther(URI.create("/accounts/login/?error=" + cause.word())).build();
  }

  void record(LoginFailure cause, HttpServerRequest request) {
    record(cause, request, /* begun= */ true);
  }

  private void record(LoginFailure cause, HttpServerRequest request, boolean begun) {
    // Read now: the request is gone once it is answered.
    var command = new RecordRefusedLogin.Command(cause, device(request), begun);
    vertx
        .<Void>executeBlocking(
            () -> {
              recordRefusedLogin.record(command);
              return null;
            },
            /* ordered= */ false)
        .onFailure(failure -> LOG.errorf(failure, "a refused login is missing from the audit"));
  }

  /** The edge has made X-Forwarded-For one address, the client's. */
  private static Device device(HttpServerRequest request) {
    return Device.of(request.getHeader("User-Agent"), request.getHeader("X-Forwarded-For"));
  }
}
