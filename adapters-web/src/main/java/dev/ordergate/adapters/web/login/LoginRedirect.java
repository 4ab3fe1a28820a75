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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody gets who is not signed in: the login page, or 401 from the API. */
@Singleton
class LoginRedirect {

  /** Where a file is, and the page that it is downloaded from. */
  private static final Pattern DOWNLOAD = Pattern.compile("(/.+/)export/?");

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
    Matcher download = DOWNLOAD.matcher(context.normalizedPath());
    @Nullable String referer = request.getHeader("Referer");
    LocalPath next;
    if (!isRead(request.method())) {
      next = page(referer, "/");
    } else if (download.matches()) {
      // A file would leave the browser on the provider's page.
      next = page(referer, download.group(1));
    } else {
      next = LocalPath.parse(request.uri());
    }
    return "next=" + encode(next.value()) + (ended ? "&" + Farewell.SESSION_ENDED.word() : "");
  }

  /** The page of ours that the request comes from, or another where it does not say. */
  private LocalPath page(@Nullable String referer, String other) {
    return LocalPath.parse(
        referer != null && referer.startsWith(origin + "/")
            ? referer.substring(origin.length())
            : other);
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  static String encode(String next) {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
