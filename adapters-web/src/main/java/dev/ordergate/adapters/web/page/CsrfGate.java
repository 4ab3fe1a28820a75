package dev.ordergate.adapters.web.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Stands before {@link PageCsrf}, and before Quarkus reads forms for it, of whatever resource. So
 * the pages take nothing but forms, none that another origin's page sends, and of the API's bodies
 * none is read as a form.
 */
@Singleton
class CsrfGate {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final RequestOrigin requestOrigin;

  CsrfGate(RequestOrigin requestOrigin) {
    this.requestOrigin = requestOrigin;
  }

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
  void check(ContainerRequestContext request, SimpleResourceInfo target, RoutingContext context) {
    if (PageCsrf.isPage(target.getResourceClass())) {
      if (!SAFE.contains(request.getMethod())) {
        checkForm(typeOf(request), context.request());
      }
    } else if (context.request().headers().contains(HttpHeaders.CONTENT_TYPE)) {
      MediaType type = typeOf(request);
      if (type == null || isAnyForm(type)) {
        // Many clients call a POST without a body a form. Where a body matters, @Consumes has
        // refused it by now.
        request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      }
    }
  }

  private void checkForm(@Nullable MediaType type, HttpServerRequest request) {
    // A page under a sibling's name may set our cookie and send its value along, so that the filter
    // would be content, and the session comes with it.
    requestOrigin.refuseAnother(request);
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

  /** In lower case, as browsers write it: Quarkus ignores any other spelling. */
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
