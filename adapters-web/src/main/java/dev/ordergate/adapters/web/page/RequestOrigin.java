package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.login.OwnOrigin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose page sent a request, by what browsers alone can say: {@code Sec-Fetch-Site} (Fetch Metadata
 * Request Headers, section 2.4), or {@code Origin} (RFC 6454, section 7) of those that lack it.
 */
@ApplicationScoped
public class RequestOrigin {

  private final OwnOrigin own;

  RequestOrigin(@ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.own = OwnOrigin.of(baseUrl);
  }

  /** The origin of our pages: scheme, host and port, without a slash at its end. */
  public String own() {
    return own.value();
  }

  /** Whether a page of ours sent it, for sure. */
  boolean isOurs(HttpServerRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? own.value().equals(request.getHeader("Origin"))
        : site.equals("same-origin");
  }

  /**
   * Lets nothing of another origin's page go on.
   *
   * @throws ForbiddenException where it {@link #isAnother}
   */
  public void refuseAnother(HttpServerRequest request) {
    if (isAnother(request)) {
      throw new ForbiddenException();
    }
  }

  /** Whether another origin's page sent it, for sure. */
  public boolean isAnother(HttpServerRequest request) {
    return own.isForeign(
        Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
        Optional.ofNullable(request.getHeader("Origin")),
        String.valueOf(request.authority()));
  }
}
