package dev.ordergate.http.edge;

import dev.ordergate.http.problem.EarlyProblems;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Refuses two credentials: a proxy may have looked at the other one. */
@Singleton
class OneCredential implements Handler<RoutingContext> {

  private final EarlyProblems problems;

  OneCredential(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST,
          "The request carries more than one Authorization header.",
          context);
    } else {
      context.next();
    }
  }
}
