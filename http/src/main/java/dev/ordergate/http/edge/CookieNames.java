package dev.ordergate.http.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets cookies in under the names that browsers know them by, which are tokens (RFC 6265, section
 * 4.1.1; RFC 9110, section 5.6.2). Netty leaves out what it takes for the end of another cookie: it
 * reads {@code ,__Host-a} as {@code __Host-a}, whose prefix browsers look for in vain, so that a
 * sibling host may plant it.
 */
@Singleton
class CookieNames implements Handler<RoutingContext> {

  private static final Pattern NAME = Pattern.compile("[ \\t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \\t]*=");

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.request().headers();
    List<String> fields = headers.getAll(HttpHeaders.COOKIE);
    if (!fields.isEmpty()) {
      headers.set(HttpHeaders.COOKIE, named(fields));
    }
    context.next();
  }

  static String named(List<String> fields) {
    return fields.stream()
        .flatMap(field -> Arrays.stream(field.split(";")))
        .filter(cookie -> NAME.matcher(cookie).lookingAt())
        .collect(Collectors.joining(";"));
  }
}
