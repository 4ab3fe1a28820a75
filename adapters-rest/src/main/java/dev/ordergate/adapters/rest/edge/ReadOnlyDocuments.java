package dev.ordergate.adapters.rest.edge;

import dev.ordergate.adapters.rest.problem.EarlyProblems;
import dev.ordergate.adapters.rest.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets the OpenAPI document and Swagger UI be read only: Quarkus gives the one to whatever method
 * asks, and says of the other that it is elsewhere, or nowhere.
 */
@Singleton
class ReadOnlyDocuments implements Handler<RoutingContext> {

  private static final List<String> OF_OPENAPI = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> OF_DOCS = List.of("GET", "HEAD");

  private final EarlyProblems problems;

  ReadOnlyDocuments(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (ApiPaths.isUnder("/openapi", context.normalizedPath())) {
      handle(context, OF_OPENAPI);
    } else if (ApiPaths.isDocs(context)) {
      handle(context, OF_DOCS);
    } else {
      context.next();
    }
  }

  private void handle(RoutingContext context, List<String> known) {
    if (known.contains(context.request().method().name())) {
      context.next();
    } else {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", known));
      problems.answer(ProblemType.METHOD_NOT_ALLOWED, context);
    }
  }
}
