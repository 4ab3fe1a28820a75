package dev.ordergate.adapters.rest.json;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/**
 * Reads a body to its end before a worker thread gets the request, which a slow client would else
 * hold. After authentication and the counting of requests: what they refuse need not be read.
 */
@ApplicationScoped
class WholeBody {

  private final int maxBytes;

  WholeBody(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.maxBytes = Math.toIntExact(maxBodySize.asLongValue());
  }

  @SmallBody
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER - 1)
  void readSmall(ResteasyReactiveContainerRequestContext context) {
    read(context, SmallBody.MAX_BYTES);
  }

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER)
  void read(ResteasyReactiveContainerRequestContext context) {
    read(context, maxBytes);
  }

  private static void read(ResteasyReactiveContainerRequestContext filtered, int maxBytes) {
    var context = (ResteasyReactiveRequestContext) filtered.getServerRequestContext();
    ServerHttpRequest request = context.serverRequest();
    if (hasBody(request) && !context.hasInputStream()) {
      context.suspend();
      request.setReadListener(new ArrivingBody(context, maxBytes));
      request.resumeRequestInput();
    }
  }

  private static boolean hasBody(ServerHttpRequest request) {
    return request.containsRequestHeader(HttpHeaders.CONTENT_LENGTH)
        || request.containsRequestHeader(HttpHeaders.TRANSFER_ENCODING);
  }
}
