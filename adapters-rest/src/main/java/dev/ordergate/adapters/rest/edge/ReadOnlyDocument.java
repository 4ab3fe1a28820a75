package dev.ordergate.adapters.rest.edge;

import dev.ordergate.adapters.rest.problem.EarlyProblems;
import dev.ordergate.adapters.rest.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Lets the OpenAPI document be read only; Quarkus gives it to whatever method asks. */
@Singleton
class ReadOnlyDocument implements Handler<RoutingContext> {

  private static final String KNOWN = "GET, HEAD, OPTIONS";
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final EarlyProblems problems;

  ReadOnlyDocument(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (ApiPaths.isUnder("/openapi", context.normalizedPath())
        && !METHODS.contains(context.request().method())) {
      context.response().putHeader(HttpHeaders.ALLOW, KNOWN);
      problems.answer(ProblemType.METHOD_NOT_ALLOWED, context);
    } else {
      context.next();
    }
  }
}
