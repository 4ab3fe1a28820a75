package dev.ordergate.http.edge;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends a request whose body does not come to an end. An idle connection is closed by itself; this
 * is for a client that sends a byte now and then.
 */
@Singleton
class BodyDeadline implements Handler<RoutingContext> {

  private final Vertx vertx;
  private final Duration limit;

  BodyDeadline(Vertx vertx, @ConfigProperty(name = "ordergate.body-timeout") Duration limit) {
    this.vertx = vertx;
    this.limit = limit;
  }

  @Override
  public void handle(RoutingContext context) {
    if (hasBody(context.request())) {
      long timer = vertx.setTimer(limit.toMillis(), late -> endUnlessWhole(context));
      context.addEndHandler(ended -> {
        vertx.cancelTimer(timer);
        // What nobody read would else keep the next request of the connection waiting.
        context.request().resume();
      });
    }
    context.next();
  }

  /** Whose body is whole may take as long as the answer does. */
  private static void endUnlessWhole(RoutingContext context) {
    if (!context.request().isEnded()) {
      context.response().reset();
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }
}
