package dev.ordergate.adapters.web.page;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what people look at from what programs call. */
public final class WebPaths {

  private static final List<String> FOR_PROGRAMS =
      List.of(
          "/api", "/openapi", "/docs", "/.well-known", "/problems", "/health", "/metrics", "/q");

  private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

  private WebPaths() {}

  /** Whether the request is for the JSON API. */
  public static boolean isApi(RoutingContext context) {
    return isUnder("/api", context);
  }

  static boolean isPage(RoutingContext context) {
    String path = path(context);
    for (String prefix : FOR_PROGRAMS) {
      if (isUnder(prefix, path)) {
        return false;
      }
    }
    return true;
  }

  static boolean isUnder(String prefix, RoutingContext context) {
    return isUnder(prefix, path(context));
  }

  /** Without the parameters ({@code ;x=1}) of its segments: they count for no resource. */
  private static String path(RoutingContext context) {
    String path = context.normalizedPath();
    return path.indexOf(';') < 0 ? path : PARAMETERS.matcher(path).replaceAll("");
  }

  private static boolean isUnder(String prefix, String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
