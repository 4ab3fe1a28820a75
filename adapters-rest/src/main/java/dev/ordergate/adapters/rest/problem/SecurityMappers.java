package dev.ordergate.adapters.rest.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Missing and bad credentials: a challenge for programs (RFC 6750, section 3), a page for people.
 */
class SecurityMappers {

  private static final String REALM = "Bearer realm=\"ordergate\"";
  private static final String INVALID_TOKEN = REALM + ", error=\"invalid_token\"";

  @ServerExceptionMapper
  Uni<Response> unauthorized(UnauthorizedException missing, RoutingContext context, UriInfo uri) {
    return challenge(context, uri, REALM, "No credential that this path accepts was sent.");
  }

  @ServerExceptionMapper
  Uni<Response> failed(AuthenticationFailedException bad, RoutingContext context, UriInfo uri) {
    return challenge(context, uri, INVALID_TOKEN, "The access token is not valid.");
  }

  private static Uni<Response> challenge(
      RoutingContext context, UriInfo uri, String header, String detail) {
    HttpAuthenticator authenticator =
        Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
    return authenticator
        .getChallenge(context)
        .map(challenge -> answer(challenge, uri, header, detail));
  }

  private static Response answer(
      @Nullable ChallengeData challenge, UriInfo uri, String header, String detail) {
    if (challenge != null && challenge.status < 400) {
      return Response.status(challenge.status)
          .header(challenge.headerName.toString(), challenge.headerContent)
          .build();
    }
    return Problems.response(ProblemType.TOKEN_NOT_VALID, detail, uri)
        .header(HttpHeaders.WWW_AUTHENTICATE, header)
        .build();
  }
}
