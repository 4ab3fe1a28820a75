package dev.ordergate.http.limit;

import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses clients that ask too often. Logins and tokens are counted before anybody is
 * authenticated, and before anybody else answers; changes after, so that colleagues behind one
 * address do not slow each other down.
 */
@ApplicationScoped
class RateLimits {

  private final boolean enforced;
  private final Limiter limiter;

  RateLimits(@ConfigProperty(name = "ordergate.rate-limits") boolean enforced, Limiter limiter) {
    this.enforced = enforced;
    this.limiter = limiter;
  }

  @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.AUTHENTICATION)
  void beforeAuthentication(RoutingContext context) {
    Policy.ofPath(context.normalizedPath())
        .ifPresent(policy -> count(policy, Clients.address(context), context));
  }

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
  void beforeWrite(RoutingContext context) {
    Policy.of(context.request().method().name(), context.normalizedPath())
        .filter(Policy.WRITE::equals)
        .ifPresent(policy -> count(policy, Clients.accountOrAddress(context), context));
  }

  private void count(Policy policy, String client, RoutingContext context) {
    if (!enforced) {
      return;
    }
    Decision decision = limiter.ask(policy, client);
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", decision.policyField());
    response.putHeader("RateLimit", decision.limitField());
    if (!decision.isAllowed()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, decision.retryAfterField());
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "Try again in %s s; nothing was done.".formatted(decision.retryAfterField()));
    }
  }
}
