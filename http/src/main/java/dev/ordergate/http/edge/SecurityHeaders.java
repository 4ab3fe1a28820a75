package dev.ordergate.http.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers of every answer, where whoever makes the answer has not chosen their own. */
@Singleton
class SecurityHeaders implements Handler<RoutingContext> {

  private static final String POLICY = "Content-Security-Policy";

  private static final Map<String, String> ALWAYS =
      Map.of(
          POLICY,
          "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

  /** Swagger UI has two scripts in its page, which are allowed by their hashes. */
  private static final String DOCS_POLICY =
      "default-src 'none'; script-src 'self' 'sha256-7F2OcKskL04JgL2Wi9dIlM2nKVrWzSiW+5aE8S2GiP8='"
          + " 'sha256-5DnCvwSoaZ12G+tynsZBlmVG0FHlKfU9/cAslhglAbQ='; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String HSTS = "Strict-Transport-Security";
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains; preload";

  private final boolean httpsOnly;
  private final DateField date;

  SecurityHeaders(
      @ConfigProperty(name = "ordergate.https-only") boolean httpsOnly, DateField date) {
    this.httpsOnly = httpsOnly;
    this.date = date;
  }

  @Override
  public void handle(RoutingContext context) {
    context.addHeadersEndHandler(sent -> complete(context));
    context.next();
  }

  private void complete(RoutingContext context) {
    MultiMap headers = context.response().headers();
    if (ApiPaths.isDocs(context)) {
      setIfAbsent(headers, POLICY, DOCS_POLICY);
    }
    if (ApiPaths.isApi(context)) {
      setIfAbsent(headers, HttpHeaders.CACHE_CONTROL.toString(), "no-store");
    }
    if (httpsOnly && context.request().isSSL()) {
      headers.set(HSTS, ONE_YEAR);
    }
    ALWAYS.forEach((name, value) -> setIfAbsent(headers, name, value));
    setIfAbsent(headers, HttpHeaders.DATE.toString(), date.value());
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
