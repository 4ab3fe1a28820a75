package dev.ordergate.http.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Says what can be done with a path (RFC 9110, section 9.3.7). Quarkus REST would, too, but finds
 * something wherever a path begins like one of ours.
 */
class OptionsAnswer {

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  Optional<Response> answer(ResteasyReactiveContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return Optional.empty();
    }
    Set<String> allowed =
        AllowedMethods.of((ResteasyReactiveRequestContext) request.getServerRequestContext());
    if (allowed.isEmpty()) {
      throw new NotFoundException();
    }
    return Optional.of(Response.ok().header(HttpHeaders.ALLOW, String.join(", ", allowed)).build());
  }
}
