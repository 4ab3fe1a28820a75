package dev.ordergate.adapters.web.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What {@link ErrorPage} does, for a form that is too long for any resource to see it. */
@Singleton
class EarlyErrorPage {

  private static final int TOO_LONG = HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code();

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(EarlyErrorPage::dress);
  }

  private static void dress(RoutingContext context) {
    if (context.statusCode() != TOO_LONG || !WebPaths.isPage(context)) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(TOO_LONG)
        .putHeader(HttpHeaders.CONTENT_TYPE, Html.TYPE.toString())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(PageHeaders.POLICY_HEADER, PageHeaders.POLICY)
        .end(ErrorPage.error(TOO_LONG));
  }
}
