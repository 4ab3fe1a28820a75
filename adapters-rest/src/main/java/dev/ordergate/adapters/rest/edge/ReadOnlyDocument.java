package dev.ordergate.adapters.rest.edge;

import dev.ordergate.adapters.rest.problem.EarlyProblems;
import dev.ordergate.adapters.rest.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets the OpenAPI document be read only; Quarkus gives it to whatever method asks. */
@Singleton
class ReadOnlyDocument implements Handler<RoutingContext> {

  private static final List<String> KNOWN = List.of("GET", "HEAD", "OPTIONS");

  private final EarlyProblems problems;

  ReadOnlyDocument(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!KNOWN.contains(context.request().method().name())
        && ApiPaths.isUnder("/openapi", context.normalizedPath())) {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", KNOWN));
      problems.answer(ProblemType.METHOD_NOT_ALLOWED, context);
    } else {
      context.next();
    }
  }
}
