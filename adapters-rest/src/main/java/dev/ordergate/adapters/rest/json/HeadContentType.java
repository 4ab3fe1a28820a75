package dev.ordergate.adapters.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives HEAD the Content-Type of GET (RFC 9110, section 9.3.2), to which Quarkus REST adds the
 * charset only when it writes a body.
 */
class HeadContentType {

  @ServerResponseFilter
  void complete(ContainerRequestContext request, ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    if (request.getMethod().equals(HttpMethod.HEAD)
        && MediaType.APPLICATION_JSON_TYPE.equals(type)) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset(UTF_8.name()));
    }
  }
}
