package dev.ordergate.adapters.rest.token;

import dev.ordergate.domain.text.PathSegments;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells caches that what {@link TokenResource} answers depends on cookies (RFC 9110, section
 * 12.5.5). By its path: whoever asks too often is refused before it is found.
 */
@Singleton
class CookieVariance {

  @ServerResponseFilter
  void tell(RoutingContext context, ContainerResponseContext response) {
    if (PathSegments.isAt(TokenResource.PATH, context.normalizedPath())) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
  }
}
