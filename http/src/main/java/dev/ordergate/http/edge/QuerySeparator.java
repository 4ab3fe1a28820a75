package dev.ordergate.http.edge;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Lets {@code &} alone separate the parameters of a query, as browsers do (WHATWG URL, section
 * 5.1). Vert.x would also do so at a semicolon, and drop what follows it in a search.
 */
@Singleton
class QuerySeparator implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setUseSemicolonAsQueryParamDelimiter(false);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    options.setUseSemicolonAsQueryParamDelimiter(false);
  }
}
