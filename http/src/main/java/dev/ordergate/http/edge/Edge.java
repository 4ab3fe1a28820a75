package dev.ordergate.http.edge;

import io.vertx.core.Handler;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** The one place that orders what stands before routing, authentication and resources. */
@Singleton
class Edge {

  private final List<Handler<RoutingContext>> handlers;
  private final Connections connections;
  private final SecurityHeaders securityHeaders;

  Edge(
      Connections connections,
      ForwardedHeaders forwardedHeaders,
      CookieNames cookieNames,
      RequestId requestId,
      SecurityHeaders securityHeaders,
      AllowedHosts allowedHosts,
      HttpsOnly httpsOnly,
      Cors cors,
      OneCredential oneCredential,
      Utf8Query utf8Query,
      ContentLimit contentLimit,
      Bodies bodies,
      ReadOnlyDocuments readOnlyDocuments,
      OpenApiFormat openApiFormat) {
    this.connections = connections;
    this.securityHeaders = securityHeaders;
    this.handlers =
        List.of(
            // Before anything is answered.
            connections,
            // Before anybody asks for scheme, host or client: Vert.x reads them once.
            forwardedHeaders,
            // Before anybody reads a cookie: Vert.x reads them once, too.
            cookieNames,
            // Before anything can be logged.
            requestId,
            // Before what answers, so that every answer has them.
            securityHeaders,
            // Before a redirect or a link can name the host.
            allowedHosts,
            // Before anything is read that should not have been sent in the clear.
            httpsOnly,
            // Before what refuses a request, so that a page allowed to ask can read the refusal.
            cors,
            oneCredential,
            utf8Query,
            contentLimit,
            // For what is left: what the others refuse is not read.
            bodies,
            // After what lets go of a body that nobody reads.
            readOnlyDocuments,
            openApiFormat);
  }

  void register(@Observes Router router) {
    router.allowForward(AllowForwardHeaders.X_FORWARD);
    handlers.forEach(handler -> router.route().order(Integer.MIN_VALUE).handler(handler));
    // What Vert.x refuses by itself, such as a malformed Host, none of them has seen.
    router.route().order(Integer.MIN_VALUE).failureHandler(connections);
    router.route().order(Integer.MIN_VALUE).failureHandler(securityHeaders);
  }
}
