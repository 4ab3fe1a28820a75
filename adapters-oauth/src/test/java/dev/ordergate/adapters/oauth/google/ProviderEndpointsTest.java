package dev.ordergate.adapters.oauth.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProviderEndpointsTest {

  private final HttpServer server = start();
  private final String provider = "http://localhost:" + server.getAddress().getPort();
  private volatile String discovery = "{\"token_endpoint\":\"%s/old\"}".formatted(provider);
  private Instant now = Instant.parse("2026-01-15T10:00:00Z");
  private final ProviderEndpoints endpoints =
      new ProviderEndpoints(provider, "client", "secret", () -> now);

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void endpoints_are_known_for_an_hour() throws Exception {
    assertThat(tokenEndpoint()).isEqualTo("/old");
    discovery = "{\"token_endpoint\":\"%s/new\"}".formatted(provider);

    now = now.plus(Duration.ofMinutes(59));
    assertThat(tokenEndpoint()).isEqualTo("/old");

    now = now.plus(Duration.ofMinutes(1));
    assertThat(tokenEndpoint()).isEqualTo("/new");
  }

  @Test
  void a_document_without_a_token_endpoint_is_not_remembered() throws Exception {
    String genuine = discovery;
    discovery = "{\"sign_in\":\"%s/network\"}".formatted(provider);
    assertThatThrownBy(this::tokenEndpoint).isInstanceOf(IOException.class);

    discovery = genuine;

    assertThat(tokenEndpoint()).isEqualTo("/old");
  }

  /** The path of the token endpoint, which answers with it. */
  private String tokenEndpoint() throws IOException {
    return endpoints.post("token_endpoint", Map.of()).body().getString("path");
  }

  private HttpServer start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext("/.well-known/openid-configuration", got -> answer(got, discovery));
      http.createContext(
          "/", got -> answer(got, "{\"path\":\"%s\"}".formatted(got.getRequestURI().getPath())));
      http.start();
      return http;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
