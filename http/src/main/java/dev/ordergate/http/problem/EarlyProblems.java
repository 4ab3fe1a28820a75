package dev.ordergate.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Problems of requests that fail before any resource sees them. */
@Singleton
public class EarlyProblems {

  private static final List<ProblemType> OF_THE_ROUTER =
      List.of(
          ProblemType.MALFORMED_REQUEST,
          ProblemType.NOT_FOUND,
          ProblemType.CONTENT_TOO_LARGE,
          ProblemType.SERVICE_UNAVAILABLE);

  private final ObjectMapper mapper;

  EarlyProblems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    OF_THE_ROUTER.forEach(
        type -> router.errorHandler(type.status(), context -> answer(type, context)));
    // After the pages' own, and before that of Quarkus, which has no body or logs an error.
    router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::answerRefused);
  }

  private void answerRefused(RoutingContext context) {
    OF_THE_ROUTER.stream()
        .filter(type -> type.status() == context.statusCode())
        .findFirst()
        .ifPresentOrElse(type -> answer(type, detail(type, context), context), context::next);
  }

  private static String detail(ProblemType type, RoutingContext context) {
    return context.request().authority() == null
        ? "The request does not name one valid host."
        : type.explanation();
  }

  /** Ends the request with this problem, unless it has an answer. */
  public void answer(ProblemType type, RoutingContext context) {
    answer(type, type.explanation(), context);
  }

  /** Ends the request with this problem, which {@code detail} explains, unless it has an answer. */
  public void answer(ProblemType type, String detail, RoutingContext context) {
    if (context.response().ended()) {
      return;
    }
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(json(Problems.problem(type, detail, context.normalizedPath())));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always writable", e);
    }
  }
}
