package dev.ordergate.http.edge;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of the origins in CORS_ORIGINS call the API (Fetch standard, section 3.3). Not by
 * Quarkus' filter, which knows no exception for a path: nobody else's page gets at {@code
 * /api/token/}, which answers to cookies. Credentials are never allowed.
 */
@Singleton
class Cors implements Handler<RoutingContext> {

  private static final Pattern SHARED = Pattern.compile("/api/(?!token(/|$))[A-Za-z0-9/-]*");
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key";
  private static final String RESPONSE_HEADERS =
      "Allow, Content-Disposition, ETag, Idempotency-Replayed, Link, Location, RateLimit,"
          + " RateLimit-Policy, Retry-After, WWW-Authenticate";
  private static final String MAX_AGE_SECONDS = "600";

  private final Set<String> origins;

  Cors(@ConfigProperty(name = "ordergate.cors-origins") Optional<List<String>> origins) {
    this.origins =
        origins.orElse(List.of()).stream()
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void handle(RoutingContext context) {
    if (origins.isEmpty() || !isShared(context.normalizedPath())) {
      context.next();
      return;
    }
    HttpServerRequest request = context.request();
    MultiMap headers = context.response().headers();
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      context.next();
      return;
    }
    headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (isPreflight(request)) {
      headers
          .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
          .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
          .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
      context.response().setStatusCode(HttpResponseStatus.NO_CONTENT.code()).end();
    } else {
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
      context.next();
    }
  }

  /** No other spelling of a path is shared, so that none leads to the tokens. */
  private static boolean isShared(String path) {
    return SHARED.matcher(path).matches();
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
