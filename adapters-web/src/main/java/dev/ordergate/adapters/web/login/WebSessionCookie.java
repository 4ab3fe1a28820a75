package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.token.OpaqueToken;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that carries the web session. Over https browsers take it from this host alone, by the
 * {@code __Host-} prefix (RFC 6265bis, section 4.1.3.2); http on localhost cannot have that.
 */
@ApplicationScoped
class WebSessionCookie {

  private final boolean secure;
  private final String name;

  WebSessionCookie(@ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.secure = baseUrl.startsWith("https:");
    this.name = secure ? "__Host-ordergate_session" : "ordergate_session";
  }

  boolean isSecure() {
    return secure;
  }

  /** What the browser sent, where it can be a session of ours. */
  Optional<OpaqueToken> read(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(name))
        .map(Cookie::getValue)
        .flatMap(OpaqueToken::parse);
  }

  NewCookie make(OpaqueToken session) {
    return build(session.value(), (int) LoginPolicy.STANDARD.absolute().toSeconds());
  }

  NewCookie clear() {
    return build("", 0);
  }

  private NewCookie build(String value, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
