package dev.ordergate.adapters.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers of every answer a browser shows. */
@ApplicationScoped
class PageHeaders {

  /** After {@link ErrorPage} and the CSRF filter: response filters run from high to low. */
  static final int PRIORITY = 100;

  static final String POLICY_HEADER = "Content-Security-Policy";

  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final String csrfCookie;

  PageHeaders(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String csrfCookie) {
    this.csrfCookie = csrfCookie;
  }

  @ServerResponseFilter(priority = PRIORITY)
  void add(RoutingContext context, ContainerResponseContext response) {
    if (WebPaths.isPage(context)) {
      MediaType type = response.getMediaType();
      if (type == null || !type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        // The CSRF filter sets its cookie on whatever is read; only a page has a form for it.
        context.response().removeCookie(csrfCookie, false);
      }
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle(POLICY_HEADER, POLICY);
      headers.putSingle("X-Content-Type-Options", "nosniff");
      headers.putSingle("Referrer-Policy", "same-origin");
      headers.computeIfAbsent(
          HttpHeaders.CACHE_CONTROL, name -> new ArrayList<>(List.of("no-store")));
    }
  }
}
