package dev.ordergate.http.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.ParsedHeaderValues;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the format of the OpenAPI document by what a client prefers (RFC 9110, section 12.5.1),
 * and tells caches so. Quarkus looks for the name of one in Accept, as it spells it itself.
 */
@Singleton
class OpenApiFormat implements Handler<RoutingContext> {

  /** The first one for who takes any. */
  private static final List<MIMEHeader> FORMATS =
      List.of(
          new ParsableMIMEValue("application/yaml").forceParse(),
          new ParsableMIMEValue("application/json").forceParse());

  @Override
  public void handle(RoutingContext context) {
    if (ApiPaths.isOpenApi(context)) {
      context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      MultiMap headers = context.request().headers();
      String accept = headers.get(HttpHeaders.ACCEPT);
      if (accept != null) {
        headers.set(HttpHeaders.ACCEPT, accept.toLowerCase(Locale.ROOT));
        headers.set(HttpHeaders.ACCEPT, preferred(context.parsedHeaders()));
      }
    }
    context.next();
  }

  private static String preferred(ParsedHeaderValues asked) {
    MIMEHeader best = asked.findBestUserAcceptedIn(asked.accept(), FORMATS);
    return (best == null ? FORMATS.getFirst() : best).value();
  }
}
