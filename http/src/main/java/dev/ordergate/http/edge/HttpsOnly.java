package dev.ordergate.http.edge;

import dev.ordergate.http.problem.EarlyProblems;
import dev.ordergate.http.problem.ProblemType;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps plain http out. People are sent to the same page over https; a program that has sent its
 * token in the clear has to notice.
 */
@Singleton
class HttpsOnly implements Handler<RoutingContext> {

  private final boolean enforced;
  private final String origin;
  private final EarlyProblems problems;

  HttpsOnly(
      @ConfigProperty(name = "ordergate.https-only") boolean enforced,
      @ConfigProperty(name = "ordergate.base-url") String origin,
      EarlyProblems problems) {
    this.enforced = enforced;
    this.origin = origin;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!enforced || context.request().isSSL()) {
      context.next();
    } else if (ApiPaths.isApi(context)) {
      problems.answer(ProblemType.HTTPS_REQUIRED, context);
    } else {
      context
          .response()
          .setStatusCode(HttpResponseStatus.PERMANENT_REDIRECT.code())
          .putHeader(HttpHeaders.LOCATION, origin + localPart(context.request().uri()))
          .end();
    }
  }

  /** A request target may be a whole URI (RFC 9112, section 3.2.2), even somebody else's. */
  private static String localPart(String target) {
    return target.startsWith("/") ? target : "/";
  }
}
