package dev.ordergate.standin;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns exceptions into problem+json, like the REST module. */
final class Problems {

  @ServerExceptionMapper
  Response problem(WebApplicationException exception) {
    return problem(exception.getResponse().getStatus());
  }

  @ServerExceptionMapper
  Response problem(IllegalStateException exception) {
    return Response.fromResponse(problem(503)).header("Retry-After", "5").build();
  }

  private static Response problem(int status) {
    return Response.status(status)
        .type("application/problem+json")
        .entity("{\"status\":%d}".formatted(status))
        .build();
  }
}
