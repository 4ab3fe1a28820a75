package dev.ordergate.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.account.AccountErasedException;
import dev.ordergate.application.order.TooManySearchesException;
import dev.ordergate.application.session.SessionEndedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The one place that turns exceptions into problem documents. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException problem, UriInfo uri) {
    String detail = String.valueOf(problem.getMessage());
    return Problems.response(problem.type(), detail, problem.errors(), problem.extensions(), uri)
        .build();
  }

  /** Both, for Quarkus has a mapper of its own for the more special one. */
  @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
  Response malformedJson(Exception malformed, UriInfo uri) {
    String detail =
        malformed instanceof StreamConstraintsException
            ? "The body is nested too deeply, or has far too many parts, or one that is far too long."
            : "The body is not valid JSON.";
    return Problems.response(ProblemType.MALFORMED_REQUEST, detail, uri).build();
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException refused, UriInfo uri) {
    Response original = refused.getResponse();
    if (refused.getCause() instanceof JsonProcessingException malformed) {
      return malformedJson(malformed, uri);
    }
    if (original.getStatus() < 400) {
      return original;
    }
    ProblemType type = ProblemType.ofStatus(original.getStatus());
    if (type.status() >= 500) {
      return broken(refused, uri);
    }
    return Problems.response(type, type.explanation(), uri).build();
  }

  /**
   * Both, for Quarkus finds nothing where it should not allow the method: it looks on, at the
   * resource of the path above, and that does not know the path.
   */
  @ServerExceptionMapper({NotFoundException.class, NotAllowedException.class})
  Response misplaced(
      WebApplicationException misplaced, UriInfo uri, ContainerRequestContext request) {
    var context = (ResteasyReactiveContainerRequestContext) request;
    Set<String> allowed =
        AllowedMethods.of((ResteasyReactiveRequestContext) context.getServerRequestContext());
    return allowed.isEmpty() || allowed.contains(request.getMethod())
        ? refused(misplaced, uri)
        : Problems.response(
                ProblemType.METHOD_NOT_ALLOWED, ProblemType.METHOD_NOT_ALLOWED.explanation(), uri)
            .header(HttpHeaders.ALLOW, String.join(", ", allowed))
            .build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException forbidden, UriInfo uri) {
    return Problems.response(
            ProblemType.INSUFFICIENT_SCOPE, "This account lacks the role that is needed.", uri)
        .build();
  }

  @ServerExceptionMapper({AccountErasedException.class, SessionEndedException.class})
  Response gone(RuntimeException gone, UriInfo uri) {
    Response response = Problems.invalidToken(uri).build();
    LOG.infof("its account or session is gone, trace %s: %s", Problems.traceId(response), gone);
    return response;
  }

  @ServerExceptionMapper
  Response unavailable(UnavailableException unavailable, UriInfo uri, RoutingContext context) {
    return reset(context, unavailable)
        .orElseGet(
            () -> Problems.unavailable("The database does not answer in time.", unavailable, uri));
  }

  @ServerExceptionMapper
  Response tooMany(TooManySearchesException refused, UriInfo uri) {
    return switch (refused.share()) {
      case ONE_ACCOUNT ->
          Problems.response(
                  ProblemType.TOO_MANY_REQUESTS,
                  "Too many searches of these orders are under way; try again when one has ended.",
                  uri)
              .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER)
              .build();
      case ALL ->
          Problems.unavailable(
              "Too many searches are under way; try again when one has ended.", refused, uri);
    };
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure, UriInfo uri, RoutingContext context) {
    return reset(context, failure).orElseGet(() -> broken(failure, uri));
  }

  /** What is left of an answer that had begun; empty where a problem can take its place. */
  private static Optional<Response> reset(RoutingContext context, Throwable failure) {
    if (!context.response().headWritten()) {
      return Optional.empty();
    }
    BrokenAnswer.reset(context, failure);
    return Optional.of(Response.noContent().build());
  }

  private static Response broken(Throwable failure, UriInfo uri) {
    Response response =
        Problems.response(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.explanation(), uri)
            .build();
    LOG.errorf(failure, "internal error, trace %s", Problems.traceId(response));
    return response;
  }
}
