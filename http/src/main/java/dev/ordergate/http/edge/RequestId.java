package dev.ordergate.http.edge;

import dev.ordergate.http.problem.RequestTrace;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Gives every request an id; not the client's, who could choose somebody else's. */
@Singleton
class RequestId implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    RequestTrace.begin();
    context.next();
  }
}
