package dev.ordergate.adapters.oauth.login;

import dev.ordergate.domain.login.LoginFailure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a callback that this browser did not begin, or has finished already. Quarkus OIDC would
 * begin another login instead, which nobody asked for, or finish one that somebody else began.
 */
class CallbackGate {

  private static final String CALLBACK = "/accounts/google/login/callback";

  /** What a redirect is followed by; other methods find no resource. */
  private static final Set<String> FOLLOWING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Quarkus OIDC keeps each login that has begun in a cookie of its own, named by its state. */
  private static final String STATE_COOKIE = "q_auth_";

  private final BegunLogins begunLogins;
  private final RefusedLogins refusedLogins;

  CallbackGate(BegunLogins begunLogins, RefusedLogins refusedLogins) {
    this.begunLogins = begunLogins;
    this.refusedLogins = refusedLogins;
  }

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  Optional<Response> refuse(ContainerRequestContext request, RoutingContext context) {
    if (!FOLLOWING.contains(request.getMethod())) {
      return Optional.empty();
    }
    Optional<String> known = known(context);
    // Quarkus OIDC finishes a login it knows wherever one may begin, however that is spelt.
    if (known.isEmpty() && !isCallback(request.getUriInfo().getPath())) {
      return Optional.empty();
    }
    return known.filter(state -> begunLogins.end(context, state)).isPresent()
        ? Optional.empty()
        : Optional.of(refusedLogins.notBegun(LoginFailure.LOGIN_FAILED, context.request()));
  }

  /** The state of a login that has begun here; programs, which send no cookie, begin none. */
  private static Optional<String> known(RoutingContext context) {
    return context.request().cookieCount() == 0
        ? Optional.empty()
        : Optional.ofNullable(context.queryParams().get("state"))
            .filter(state -> context.request().getCookie(STATE_COOKIE + state) != null);
  }

  private static boolean isCallback(String path) {
    return path.equals(CALLBACK) || path.equals(CALLBACK + "/");
  }
}
