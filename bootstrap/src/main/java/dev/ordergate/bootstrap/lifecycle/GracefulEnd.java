package dev.ordergate.bootstrap.lifecycle;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends the process on SIGTERM with exit code 0. Until the drain is over it answers as before, but
 * asks every client to take its next request elsewhere.
 */
@ApplicationScoped
class GracefulEnd {

  private static final int FIRST = 1_000;

  private volatile boolean draining;

  void takeSignal(@Observes StartupEvent started) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Termination.handle(() -> Quarkus.asyncExit(0));
    }
  }

  void beginToDrain(@Observes ShutdownDelayInitiatedEvent begun) {
    draining = true;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::sendAway, FIRST);
  }

  private void sendAway(RoutingContext context) {
    if (draining) {
      context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    context.next();
  }
}
