package dev.ordergate.adapters.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Makes responses of problems. */
final class Problems {

  /** Seconds after which trying again makes sense. */
  private static final String RETRY_AFTER = "2";

  private Problems() {}

  static ResponseBuilder response(ProblemType type, String detail, UriInfo uri) {
    return response(type, detail, List.of(), Map.of(), uri);
  }

  static ResponseBuilder response(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      Map<String, Object> extensions,
      UriInfo uri) {
    Problem problem =
        new Problem(
            "/problems/" + type.code(),
            type.title(),
            type.status(),
            detail,
            type.code(),
            uri.getRequestUri().getRawPath(),
            newTraceId(),
            errors,
            extensions);
    ResponseBuilder response =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem);
    return type == ProblemType.SERVICE_UNAVAILABLE
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
        : response;
  }

  /** The trace id of a response made by {@link #response}. */
  static String traceId(Response response) {
    return ((Problem) response.getEntity()).traceId();
  }

  private static String newTraceId() {
    byte[] id = new byte[16];
    ThreadLocalRandom.current().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
