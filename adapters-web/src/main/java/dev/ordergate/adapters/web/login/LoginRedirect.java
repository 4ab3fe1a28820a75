package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.RequestOrigin;
import dev.ordergate.adapters.web.page.UnsentForms;
import dev.ordergate.adapters.web.page.WebPaths;
import dev.ordergate.domain.login.LocalPath;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody gets who is not signed in: the login page, or 401 from the API. */
@Singleton
class LoginRedirect {

  private final String origin;
  private final WebSessionCookie cookie;

  LoginRedirect(RequestOrigin requestOrigin, WebSessionCookie cookie) {
    this.origin = requestOrigin.own();
    this.cookie = cookie;
  }

  ChallengeData challenge(RoutingContext context) {
    if (WebPaths.isApi(context)) {
      return new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code());
    }
    HttpMethod method = context.request().method();
    HttpResponseStatus status =
        isRead(method) ? HttpResponseStatus.FOUND : HttpResponseStatus.SEE_OTHER;
    boolean ended = cookie.read(context).isPresent();
    String login = LoginPage.PATH + "?" + query(context, ended);
    return ended
        ? new ChallengeData(
            status.code(),
            Map.of(HttpHeaderNames.LOCATION, login, SignedOut.CLEAR_SITE_DATA, SignedOut.PAGES))
        : new ChallengeData(status.code(), HttpHeaderNames.LOCATION, login);
  }

  private String query(RoutingContext context, boolean ended) {
    if (UnsentForms.isAccountDeletion(context)) {
      // The account may be gone, so there is nowhere to come back to.
      return Farewell.SIGNED_OUT.word();
    }
    HttpServerRequest request = context.request();
    String next =
        isRead(request.method())
            ? LocalPath.parse(request.uri()).value()
            : refererPath(request.getHeader("Referer"));
    return "next=" + encode(next) + (ended ? "&" + Farewell.SESSION_ENDED.word() : "");
  }

  /** What was typed into the form is lost; the page it was on is not. */
  String refererPath(@Nullable String referer) {
    return referer != null && referer.startsWith(origin + "/")
        ? LocalPath.parse(referer.substring(origin.length())).value()
        : "/";
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  static String encode(String next) {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
