package dev.ordergate.http.edge;

import dev.ordergate.http.problem.EarlyProblems;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets the OpenAPI document and Swagger UI be read only: Quarkus gives the one to whatever method
 * asks, and says of the other that it is elsewhere, or nowhere.
 */
@Singleton
class ReadOnlyDocuments implements Handler<RoutingContext> {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final EarlyProblems problems;

  ReadOnlyDocuments(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!isDocument(context) || READING.contains(method)) {
      context.next();
      return;
    }
    context.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
    if (method.equals(HttpMethod.OPTIONS)) {
      context.response().end();
    } else {
      problems.answer(ProblemType.METHOD_NOT_ALLOWED, context);
    }
  }

  private static boolean isDocument(RoutingContext context) {
    return ApiPaths.isOpenApi(context) || ApiPaths.isDocs(context);
  }
}
