package dev.ordergate.adapters.web.login;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Answers whoever signs out once more, say in another tab. The first time ended the token of every
 * form, and without a session nothing needs one.
 */
@Singleton
class SecondLogout {

  private final WebSessionCookie cookie;
  private final SignedOut signedOut;

  SecondLogout(WebSessionCookie cookie, SignedOut signedOut) {
    this.cookie = cookie;
    this.signedOut = signedOut;
  }

  /** Between the check of what is a form of ours, once it has arrived, and that of its token. */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER + 2)
  Optional<Response> answer(SimpleResourceInfo target, RoutingContext context) {
    return target.getResourceClass() == Logout.class
            && context.request().method().equals(HttpMethod.POST)
            && cookie.read(context).isEmpty()
        ? Optional.of(signedOut.because(Farewell.SIGNED_OUT))
        : Optional.empty();
  }
}
