package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;

final class QuerySeparatorTest {

  @Test
  void no_server_reads_a_semicolon_as_a_separator() {
    HttpServerOptions http = new HttpServerOptions();
    HttpServerOptions https = new HttpServerOptions();

    new QuerySeparator().customizeHttpServer(http);
    new QuerySeparator().customizeHttpsServer(https);

    assertThat(http.isUseSemicolonAsQueryParamDelimiter()).isFalse();
    assertThat(https.isUseSemicolonAsQueryParamDelimiter()).isFalse();
  }
}
