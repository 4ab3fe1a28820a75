package dev.ordergate.http.edge;

import dev.ordergate.http.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too long, before Quarkus does, which answers without a body. */
@Singleton
class ContentLimit implements Handler<RoutingContext> {

  private final long maxBytes;

  ContentLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.maxBytes = maxBodySize.asLongValue();
  }

  @Override
  public void handle(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isBeyondLimit(length)) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      context.fail(ProblemType.CONTENT_TOO_LARGE.status());
    } else {
      context.next();
    }
  }

  private boolean isBeyondLimit(String length) {
    return length.length() > 18 || Long.parseLong(length) > maxBytes;
  }
}
