package dev.ordergate.adapters.oauth.login;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Binds each login to the browser it begins in, by a cookie beside the one of Quarkus OIDC, which
 * whoever has a name under the same domain can plant. Over https browsers take this one from this
 * host alone, by the {@code __Host-} prefix (RFC 6265bis, section 4.1.3.2); http on localhost
 * cannot have that.
 */
// Quarkus looks it up by type, which counts as no use of it.
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class BegunLogins implements OidcRedirectFilter {

  private final boolean secure;
  private final String prefix;
  private final Duration maxAge;

  BegunLogins(
      @ConfigProperty(name = "ordergate.base-url") String baseUrl,
      @ConfigProperty(name = "quarkus.oidc.authentication.state-cookie-age") Duration maxAge) {
    this.secure = baseUrl.startsWith("https:");
    this.prefix = secure ? "__Host-ordergate_login_" : "ordergate_login_";
    this.maxAge = maxAge;
  }

  @Override
  public void filter(OidcRedirectContext redirect) {
    new QueryStringDecoder(redirect.redirectUri())
        .parameters().getOrDefault("state", List.of()).stream()
            .map(state -> cookie(prefix + state, maxAge))
            .forEach(redirect.routingContext().response()::addCookie);
  }

  /** Whether this browser began the login; with the answer it has not any more. */
  boolean end(RoutingContext context, String state) {
    String name = prefix + state;
    if (context.request().getCookie(name) == null) {
      return false;
    }
    context.response().addCookie(cookie(name, Duration.ZERO));
    return true;
  }

  private Cookie cookie(String name, Duration age) {
    return Cookie.cookie(name, "begun")
        .setPath("/")
        .setMaxAge(age.toSeconds())
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }
}
