package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.text.PathSegments;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Tells what people look at from what programs call. */
public final class WebPaths {

  private static final List<String> FOR_PROGRAMS =
      List.of(
          "/api", "/openapi", "/docs", "/.well-known", "/problems", "/health", "/metrics", "/q");

  private WebPaths() {}

  /** Whether the request is for the JSON API. */
  public static boolean isApi(RoutingContext context) {
    return isUnder("/api", context);
  }

  static boolean isPage(RoutingContext context) {
    return FOR_PROGRAMS.stream().noneMatch(prefix -> isUnder(prefix, context));
  }

  static boolean isUnder(String prefix, RoutingContext context) {
    return PathSegments.isUnder(prefix, context.normalizedPath());
  }
}
