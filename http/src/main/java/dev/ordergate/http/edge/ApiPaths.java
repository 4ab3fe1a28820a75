package dev.ordergate.http.edge;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Tells what programs call from what people look at. */
public final class ApiPaths {

  private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

  private static final Pattern OPENAPI = Pattern.compile("/openapi(\\.(json|ya?ml))?/?");

  private ApiPaths() {}

  static boolean isApi(RoutingContext context) {
    return isUnder("/api", context.normalizedPath());
  }

  /** Whether it is the OpenAPI document, which has a path for each of its formats, too. */
  static boolean isOpenApi(RoutingContext context) {
    String path = context.normalizedPath();
    return path.startsWith("/openapi") && OPENAPI.matcher(path).matches();
  }

  static boolean isDocs(RoutingContext context) {
    return isUnder("/docs", context.normalizedPath());
  }

  /** Whether a path begins with these segments, whatever parameters ({@code ;x=1}) they carry. */
  public static boolean isUnder(String prefix, String path) {
    String bare = bare(path);
    return bare.startsWith(prefix)
        && (bare.length() == prefix.length() || bare.charAt(prefix.length()) == '/');
  }

  /** Whether a path has these segments and no more, whatever parameters they carry. */
  public static boolean isAt(String segments, String path) {
    String bare = bare(path);
    return bare.equals(segments) || bare.equals(segments + "/");
  }

  private static String bare(String path) {
    return path.indexOf(';') < 0 ? path : PARAMETERS.matcher(path).replaceAll("");
  }
}
