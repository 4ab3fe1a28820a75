package dev.ordergate.http.edge;

import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a request with a body while there is no room for one, and ends one whose body does not
 * come to an end. An idle connection is closed by itself; this is for a client that sends a byte
 * now and then.
 */
@Singleton
class Bodies implements Handler<RoutingContext> {

  /** What there is still time for while there is little room. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final RequestMemory memory;
  private final Duration limit;

  Bodies(
      Vertx vertx,
      RequestMemory memory,
      @ConfigProperty(name = "ordergate.body-timeout") Duration limit) {
    this.vertx = vertx;
    this.memory = memory;
    this.limit = limit;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!hasBody(context.request())) {
      context.next();
    } else if (memory.isFull()) {
      context
          .response()
          .putHeader(HttpHeaders.CONNECTION, "close")
          .putHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER);
      context.fail(ProblemType.SERVICE_UNAVAILABLE.status());
    } else {
      watch(context);
      context.next();
    }
  }

  private void watch(RoutingContext context) {
    long begun = System.nanoTime();
    long step = Math.min(LEAST.toMillis(), limit.toMillis());
    long timer =
        vertx.setPeriodic(
            step, tick -> endIfLate(context, Duration.ofNanos(System.nanoTime() - begun)));
    context.addEndHandler(ended -> {
      vertx.cancelTimer(timer);
      // What nobody read would else keep the next request of the connection waiting.
      context.request().resume();
    });
  }

  /** Whose body is whole may take as long as the answer does. */
  private void endIfLate(RoutingContext context, Duration waited) {
    boolean isLate = waited.compareTo(limit) >= 0 || memory.isScarce();
    if (isLate && !context.request().isEnded()) {
      context.response().reset();
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }
}
