package dev.ordergate.http.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes responses of problems. */
final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** The challenge of every 401 (RFC 6750, section 3). */
  private static final String REALM = "Bearer realm=\"ordergate\"";

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
    String instance = uri.getRequestUri().getRawPath();
    ResponseBuilder response =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem(type, detail, instance, errors, extensions));
    return switch (type) {
      case SERVICE_UNAVAILABLE, IDEMPOTENCY_KEY_IN_USE ->
          response.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER);
      case TOKEN_NOT_VALID -> response.header(HttpHeaders.WWW_AUTHENTICATE, REALM);
      case INSUFFICIENT_SCOPE ->
          response.header(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"");
      default -> response;
    };
  }

  static Problem problem(ProblemType type, String detail, String instance) {
    return problem(type, detail, instance, List.of(), Map.of());
  }

  private static Problem problem(
      ProblemType type,
      String detail,
      String instance,
      List<FieldError> errors,
      Map<String, Object> extensions) {
    return new Problem(
        "/problems/" + type.code(),
        type.title(),
        type.status(),
        detail,
        type.code(),
        instance,
        RequestTrace.id(),
        errors,
        extensions);
  }

  /** The 401 of a token that was sent, but is not good. */
  static ResponseBuilder invalidToken(UriInfo uri) {
    return response(ProblemType.TOKEN_NOT_VALID, "The access token is not valid.", uri)
        .header(HttpHeaders.WWW_AUTHENTICATE, null)
        .header(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"");
  }

  /** The 503 for what does not answer; the log says how that showed. */
  static Response unavailable(String detail, Throwable failure, UriInfo uri) {
    Response response = response(ProblemType.SERVICE_UNAVAILABLE, detail, uri).build();
    LOG.warnf("unavailable, trace %s: %s", traceId(response), failure);
    return response;
  }

  /** The trace id of a response made by {@link #response}. */
  static String traceId(Response response) {
    return ((Problem) response.getEntity()).traceId();
  }
}
