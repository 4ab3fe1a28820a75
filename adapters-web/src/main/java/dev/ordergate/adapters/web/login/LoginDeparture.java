package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.LocalPath;
import dev.ordergate.domain.text.PathSegments;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Prepares people for the way to Google, before the code flow's mechanism sends them there: notes
 * where they want to go afterwards, and keeps addresses that are no URI, such as {@code
 * ?next=/\evil}, from that mechanism, which would fail on them.
 */
@Singleton
class LoginDeparture {

  private static final int BEFORE_AUTHENTICATION = 1_000;
  private static final String ACCOUNTS = "/accounts";

  private final WebSessionCookie cookie;

  LoginDeparture(WebSessionCookie cookie) {
    this.cookie = cookie;
  }

  void register(@Observes Filters filters) {
    filters.register(this::prepare, BEFORE_AUTHENTICATION);
  }

  private void prepare(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(ACCOUNTS) && !isUri(context.request().uri())) {
      context
          .response()
          .setStatusCode(HttpResponseStatus.SEE_OTHER.code())
          .putHeader(HttpHeaderNames.LOCATION, LoginPage.PATH)
          .end();
      return;
    }
    if (PathSegments.isAt(GoogleLogin.PATH, path)) {
      LocalPath next =
          Optional.ofNullable(context.request().getParam("next"))
              .map(LocalPath::parse)
              .orElseGet(() -> NextCookie.read(context));
      context.response().addCookie(NextCookie.make(next, cookie.isSecure()));
    }
    context.next();
  }

  private static boolean isUri(String target) {
    try {
      return !new URI(target).isOpaque();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
