package dev.ordergate.adapters.web.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the CSRF filter, which looks at every request, but at no body that is not a form.
 * So the pages take nothing but forms, none that another origin's page sends, and from the API
 * everything is kept that would make the filter act: it has bearer tokens and no cookies.
 */
@Singleton
class CsrfGate {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String PAGES = "dev.ordergate.adapters.web.";

  private final RequestOrigin requestOrigin;
  private final String csrfCookie;

  CsrfGate(
      RequestOrigin requestOrigin,
      @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String csrfCookie) {
    this.requestOrigin = requestOrigin;
    this.csrfCookie = csrfCookie;
  }

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
  void check(ContainerRequestContext request, SimpleResourceInfo target, RoutingContext context) {
    MediaType type = typeOf(request);
    // By the class that will answer, not by the path: there are many ways to write a path.
    if (target.getResourceClass().getName().startsWith(PAGES)) {
      if (!SAFE.contains(request.getMethod())) {
        checkForm(type, context.request());
      }
      return;
    }
    context.response().removeCookie(csrfCookie, false);
    if (type == null || isAnyForm(type)) {
      // Many clients call a POST without a body a form. Where a body matters, @Consumes has refused
      // it by now.
      request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  private void checkForm(@Nullable MediaType type, HttpServerRequest request) {
    // A page under a sibling's name may set our cookie and send its value along, so that the filter
    // would be content, and the session comes with it.
    if (requestOrigin.isAnother(request)) {
      throw new ForbiddenException();
    }
    if (!isForm(type)) {
      throw new NotSupportedException();
    }
  }

  private static @Nullable MediaType typeOf(ContainerRequestContext request) {
    try {
      return request.getMediaType();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** In lower case, as browsers write it: the CSRF filter ignores any other spelling. */
  private static boolean isForm(@Nullable MediaType type) {
    return type != null
        && type.getType().equals("application")
        && type.getSubtype().equals("x-www-form-urlencoded");
  }

  private static boolean isAnyForm(MediaType type) {
    return type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }
}
