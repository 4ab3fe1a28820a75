package dev.ordergate.adapters.oauth.google;

import dev.ordergate.domain.login.LoginFailure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a callback that this browser did not begin, or has finished already. Quarkus OIDC would
 * begin another login instead, which nobody asked for.
 */
class CallbackGate {

  private static final String CALLBACK = "/accounts/google/login/callback";

  /** What a redirect is followed by; other methods find no resource. */
  private static final Set<String> FOLLOWING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Quarkus OIDC keeps each login that has begun in a cookie of its own, named by its state. */
  private static final String STATE_COOKIE = "q_auth_";

  private final RefusedLogins refusedLogins;

  CallbackGate(RefusedLogins refusedLogins) {
    this.refusedLogins = refusedLogins;
  }

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  Optional<Response> refuse(ContainerRequestContext request, HttpServerRequest from) {
    String path = request.getUriInfo().getPath();
    boolean isCallback = path.equals(CALLBACK) || path.equals(CALLBACK + "/");
    if (!isCallback || !FOLLOWING.contains(request.getMethod())) {
      return Optional.empty();
    }
    String state = request.getUriInfo().getQueryParameters().getFirst("state");
    return hasBegun(request, state)
        ? Optional.empty()
        : Optional.of(refusedLogins.backToSignIn(LoginFailure.LOGIN_FAILED, from));
  }

  private static boolean hasBegun(ContainerRequestContext request, @Nullable String state) {
    return state != null && request.getCookies().containsKey(STATE_COOKIE + state);
  }
}
