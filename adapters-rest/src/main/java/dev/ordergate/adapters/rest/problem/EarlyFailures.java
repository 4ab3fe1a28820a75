package dev.ordergate.adapters.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems of requests that fail before any resource sees them. */
@Singleton
class EarlyFailures {

  private static final List<ProblemType> TYPES =
      List.of(ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.CONTENT_TOO_LARGE);

  private final ObjectMapper mapper;
  private final long maxBodySize;

  EarlyFailures(
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.mapper = mapper;
    this.maxBodySize = maxBodySize.asLongValue();
  }

  void register(@Observes Router router) {
    TYPES.forEach(type -> router.errorHandler(type.status(), context -> answer(type, context)));
    // Before Quarkus' own check, which answers without a body.
    router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeContent);
    router.route().order(Integer.MIN_VALUE).handler(this::refuseTwoCredentials);
  }

  /** Who is it? A proxy may have looked at the other one. */
  private void refuseTwoCredentials(RoutingContext context) {
    if (context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
      answer(ProblemType.MALFORMED_REQUEST, context);
    } else {
      context.next();
    }
  }

  private void refuseLargeContent(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isBeyondLimit(length)) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      answer(ProblemType.CONTENT_TOO_LARGE, context);
    } else {
      context.next();
    }
  }

  private boolean isBeyondLimit(String length) {
    return length.length() > 18 || Long.parseLong(length) > maxBodySize;
  }

  private void answer(ProblemType type, RoutingContext context) {
    if (context.response().ended()) {
      return;
    }
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(json(Problems.problem(type, type.explanation(), context.normalizedPath())));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always writable", e);
    }
  }
}
