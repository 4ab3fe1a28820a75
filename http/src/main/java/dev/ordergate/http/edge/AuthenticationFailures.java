package dev.ordergate.http.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Leaves failed authentication to the exception mappers alone. Quarkus REST would do so a moment
 * later, but not before it has built a tree of all our paths, with every request, only to look up
 * the template of its path: 5 to 7 % of what reading an order costs.
 */
@Singleton
class AuthenticationFailures {

  /** Right after the authentication, which registers a handler of its own. */
  void register(@Observes Filters filters) {
    filters.register(
        AuthenticationFailures::leaveToMappers, SecurityHandlerPriorities.AUTHENTICATION);
  }

  private static void leaveToMappers(RoutingContext context) {
    context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    context.next();
  }
}
