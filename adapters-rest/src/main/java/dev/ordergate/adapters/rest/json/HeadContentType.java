package dev.ordergate.adapters.rest.json;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives HEAD the Content-Type of GET (RFC 9110, section 9.3.2). Where a resource does not say
 * which, it is JSON, and Quarkus REST chooses type and charset only when it writes a body.
 */
class HeadContentType {

  @ServerResponseFilter
  void complete(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.HEAD)
        && response.hasEntity()
        && response.getMediaType() == null) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, JsonTypes.UTF_8_JSON);
    }
  }
}
