package dev.ordergate.adapters.web.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What {@link ErrorPage} does, for a request that no resource sees: malformed, too long, or one too
 * many.
 */
@Singleton
class EarlyErrorPage {

  private static final Set<Integer> STATUSES =
      Set.of(
          HttpResponseStatus.BAD_REQUEST.code(),
          HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code(),
          HttpResponseStatus.SERVICE_UNAVAILABLE.code());

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(EarlyErrorPage::dress);
  }

  private static void dress(RoutingContext context) {
    if (!STATUSES.contains(context.statusCode()) || !WebPaths.isPage(context)) {
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
