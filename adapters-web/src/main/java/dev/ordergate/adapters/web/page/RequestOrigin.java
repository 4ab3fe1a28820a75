package dev.ordergate.adapters.web.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose page sent a request, by what browsers alone can say: {@code Sec-Fetch-Site} (Fetch Metadata
 * Request Headers, section 2.4), or {@code Origin} (RFC 6454, section 7) of those that lack it.
 */
@ApplicationScoped
public class RequestOrigin {

  private static final Set<String> OTHERS = Set.of("same-site", "cross-site");

  private final String own;

  RequestOrigin(@ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.own = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  /** The origin of our pages: scheme, host and port, without a slash at its end. */
  public String own() {
    return own;
  }

  /** Whether a page of ours sent it, for sure. */
  boolean isOurs(HttpServerRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    return site == null ? own.equals(request.getHeader("Origin")) : site.equals("same-origin");
  }

  /** Whether another origin's page sent it, for sure; a sibling's under the same domain is one. */
  boolean isAnother(HttpServerRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OTHERS.contains(site);
    }
    @Nullable String origin = request.getHeader("Origin");
    // Browsers say "null" of our own forms, too, where they send no referrer; and people may use
    // another of ALLOWED_HOSTS.
    return origin != null
        && !origin.equals("null")
        && !origin.equals(own)
        && !origin.endsWith("://" + request.authority());
  }
}
