package dev.ordergate.adapters.web.page;

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
    return isUnder("/api", context.normalizedPath());
  }

  static boolean isPage(RoutingContext context) {
    String path = context.normalizedPath();
    return FOR_PROGRAMS.stream().noneMatch(prefix -> isUnder(prefix, path));
  }

  /** Whatever parameters ({@code ;x=1}) the segments carry: they count for no resource. */
  private static boolean isUnder(String prefix, String path) {
    String bare = path.replaceAll(";[^/]*", "");
    return bare.equals(prefix) || bare.startsWith(prefix + "/");
  }
}
