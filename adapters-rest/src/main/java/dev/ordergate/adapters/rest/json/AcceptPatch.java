package dev.ordergate.adapters.rest.json;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what a patch may be, where one could be sent or was not read (RFC 5789, section 3.1). */
class AcceptPatch {

  @ServerResponseFilter
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    boolean isExpected =
        switch (request.getMethod()) {
          case HttpMethod.OPTIONS -> isPatchAllowed(response);
          case HttpMethod.PATCH ->
              response.getStatus() == Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode();
          default -> false;
        };
    if (isExpected) {
      response
          .getHeaders()
          .putSingle("Accept-Patch", JsonTypes.MERGE_PATCH + ", " + MediaType.APPLICATION_JSON);
    }
  }

  private static boolean isPatchAllowed(ContainerResponseContext response) {
    String allowed = response.getHeaderString(HttpHeaders.ALLOW);
    return allowed != null && allowed.contains(HttpMethod.PATCH);
  }
}
