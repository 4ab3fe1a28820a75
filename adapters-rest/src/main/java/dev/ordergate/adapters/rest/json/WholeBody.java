package dev.ordergate.adapters.rest.json;

import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
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

  private static final String IDENTITY = "identity";

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
      refuseCoded(context);
      context.suspend();
      request.setReadListener(new ArrivingBody(context, maxBytes));
      request.resumeRequestInput();
    }
  }

  /** Nothing here decodes (RFC 9110, sections 8.4 and 12.5.3). */
  private static void refuseCoded(ResteasyReactiveRequestContext context) {
    for (String coding :
        context.serverRequest().getAllRequestHeaders(HttpHeaders.CONTENT_ENCODING.toString())) {
      if (!coding.equalsIgnoreCase(IDENTITY)) {
        context.serverResponse().setResponseHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
        throw ProblemException.of(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            "The content coding %s is not read here; send the body as it is.".formatted(coding));
      }
    }
  }

  private static boolean hasBody(ServerHttpRequest request) {
    return request.containsRequestHeader(HttpHeaders.CONTENT_LENGTH)
        || request.containsRequestHeader(HttpHeaders.TRANSFER_ENCODING);
  }
}
