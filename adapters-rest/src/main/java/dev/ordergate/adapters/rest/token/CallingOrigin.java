package dev.ordergate.adapters.rest.token;

import dev.ordergate.domain.login.OwnOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose page sent the current request. */
@RequestScoped
class CallingOrigin {

  private final HttpServerRequest request;
  private final OwnOrigin own;

  CallingOrigin(
      HttpServerRequest request, @ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.request = request;
    this.own = OwnOrigin.of(baseUrl);
  }

  /** Whether it was another origin's, for sure; programs that are no browser say nothing. */
  boolean isForeign() {
    return own.isForeign(
        Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
        Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
        String.valueOf(request.authority()));
  }
}
