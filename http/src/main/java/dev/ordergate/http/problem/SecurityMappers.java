package dev.ordergate.http.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Missing and bad credentials: a challenge for programs (RFC 6750, section 3), a page for people.
 */
class SecurityMappers {

  @ServerExceptionMapper
  Uni<Response> unauthorized(
      UnauthorizedException missing,
      RoutingContext context,
      ContainerRequestContext request,
      UriInfo uri) {
    return answer(context, request, noCredential(uri));
  }

  @ServerExceptionMapper
  Uni<Response> failed(
      AuthenticationFailedException bad,
      RoutingContext context,
      ContainerRequestContext request,
      UriInfo uri) {
    // A session that is over is no token that is not good.
    boolean sentToken = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    return answer(context, request, sentToken ? Problems.invalidToken(uri) : noCredential(uri));
  }

  private static ResponseBuilder noCredential(UriInfo uri) {
    return Problems.response(
        ProblemType.TOKEN_NOT_VALID, "No credential that this path accepts was sent.", uri);
  }

  private static Uni<Response> answer(
      RoutingContext context, ContainerRequestContext request, ResponseBuilder problem) {
    HttpAuthenticator authenticator =
        Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
    return authenticator
        .getChallenge(context)
        .map(challenge -> redirect(challenge).orElseGet(problem::build))
        .onFailure()
        .recoverWithItem(failure -> mapped(failure, request));
  }

  /** By the mapper of what kept the challenge from being made, as if the request had met it. */
  private static Response mapped(Throwable failure, ContainerRequestContext request) {
    var resource = (ResteasyReactiveContainerRequestContext) request;
    var context = (ResteasyReactiveRequestContext) resource.getServerRequestContext();
    context.getDeployment().getExceptionMapper().mapException(failure, context);
    return (Response) context.getResult();
  }

  private static Optional<Response> redirect(@Nullable ChallengeData challenge) {
    return Optional.ofNullable(challenge)
        .filter(data -> data.status < 400)
        .map(data -> {
          ResponseBuilder redirect = Response.status(data.status);
          data.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
          return redirect.build();
        });
  }
}
