package dev.ordergate.http.edge;

import dev.ordergate.domain.text.PathSegments;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Tells what programs call from what people look at. */
final class ApiPaths {

  private static final Pattern OPENAPI = Pattern.compile("/openapi(\\.(json|ya?ml))?/?");

  private ApiPaths() {}

  static boolean isApi(RoutingContext context) {
    return PathSegments.isUnder("/api", context.normalizedPath());
  }

  /** Whether it is the OpenAPI document, which has a path for each of its formats, too. */
  static boolean isOpenApi(RoutingContext context) {
    String path = context.normalizedPath();
    return path.startsWith("/openapi") && OPENAPI.matcher(path).matches();
  }

  static boolean isDocs(RoutingContext context) {
    return PathSegments.isUnder("/docs", context.normalizedPath());
  }
}
