package dev.ordergate.adapters.rest.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a body to its end before a worker thread gets the request, which a slow client would else
 * hold. No path takes a multipart form, so that nobody reads one.
 */
@Singleton
class WholeBody implements Handler<RoutingContext> {

  private final BodyHandler reader;

  WholeBody(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.reader = BodyHandler.create(false).setBodyLimit(maxBodySize.asLongValue());
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isMultipart(request) || !BodyDeadline.hasBody(request)) {
      context.next();
    } else {
      reader.handle(context);
      request.resume();
    }
  }

  private static boolean isMultipart(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
