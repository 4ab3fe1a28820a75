package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.LocalPath;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that remembers, while the person is at Google, where to go afterwards. */
final class NextCookie {

  static final String NAME = "ordergate_next";

  /** As long as Google's answer may take. */
  private static final int SECONDS = 600;

  private NextCookie() {}

  static LocalPath read(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(NAME))
        .map(Cookie::getValue)
        .map(LocalPath::parse)
        .orElse(LocalPath.DEFAULT);
  }

  static Cookie make(LocalPath next, boolean secure) {
    return build(next.value(), SECONDS, secure);
  }

  static Cookie clear(boolean secure) {
    return build("", 0, secure);
  }

  private static Cookie build(String value, int maxAge, boolean secure) {
    return Cookie.cookie(NAME, value)
        .setPath(GoogleLogin.PATH + "/")
        .setMaxAge(maxAge)
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }
}
