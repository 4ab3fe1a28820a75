package dev.ordergate.adapters.oauth.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderDiscoveryTest {

  private final HttpServer server = LocalServer.start(this::serve);
  private final String provider = "http://localhost:" + server.getAddress().getPort();
  private volatile String answer = document("/old");
  private volatile int status = 200;
  private Instant now = Instant.parse("2026-01-15T10:00:00Z");
  private final ProviderDiscovery discovery =
      new ProviderDiscovery(new ProviderHttp(), provider + "/", () -> now);

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_document_is_known_for_an_hour() throws Exception {
    assertThat(discovery.document().tokenEndpoint()).isEqualTo("/old");
    answer = document("/new");

    now = now.plus(Duration.ofMinutes(59));
    assertThat(discovery.document().tokenEndpoint()).isEqualTo("/old");

    now = now.plus(Duration.ofMinutes(1));
    assertThat(discovery.document().tokenEndpoint()).isEqualTo("/new");
  }

  @Test
  void what_is_read_anew_is_known_to_all() throws Exception {
    assertThat(discovery.document().tokenEndpoint()).isEqualTo("/old");
    answer = document("/new");

    assertThat(discovery.read().tokenEndpoint()).isEqualTo("/new");

    assertThat(discovery.document().tokenEndpoint()).isEqualTo("/new");
  }

  @Test
  void revocation_is_no_must() throws Exception {
    assertThat(discovery.document().revocationEndpoint()).isEmpty();
    answer = document("/old").replace("{", "{\"revocation_endpoint\":\"/revoke\",");

    assertThat(discovery.read().revocationEndpoint()).contains("/revoke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "jwks_uri", "token_endpoint"})
  void a_document_that_lacks_what_it_must_have_is_not_remembered(String member) throws Exception {
    answer = document("/old").replace(member, "sign_in");
    assertThatThrownBy(discovery::document).isInstanceOf(IOException.class);

    answer = document("/old");

    assertThat(discovery.document().tokenEndpoint()).isEqualTo("/old");
  }

  @Test
  void an_error_is_no_document_whatever_it_says() {
    status = 500;

    assertThatThrownBy(discovery::document).isInstanceOf(IOException.class);
  }

  private static String document(String tokenEndpoint) {
    return "{\"issuer\":\"us\",\"jwks_uri\":\"/jwks\",\"token_endpoint\":\"%s\"}"
        .formatted(tokenEndpoint);
  }

  private void serve(HttpServer provider) {
    provider.createContext(
        "/.well-known/openid-configuration",
        exchange -> LocalServer.answer(exchange, status, answer));
  }
}
