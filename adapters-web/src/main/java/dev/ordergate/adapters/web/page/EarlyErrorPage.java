package dev.ordergate.adapters.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What {@link ErrorPage} does, for requests that fail before any resource sees them. */
@Singleton
class EarlyErrorPage {

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(EarlyErrorPage::dress);
  }

  private static void dress(RoutingContext context) {
    if (context.failure() != null || !WebPaths.isPage(context)) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(context.statusCode())
        .putHeader(HttpHeaders.CONTENT_TYPE, Html.TYPE.toString())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(PageHeaders.POLICY_HEADER, PageHeaders.POLICY)
        .end(ErrorPage.error(context.statusCode()));
  }
}
