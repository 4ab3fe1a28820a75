package dev.ordergate.adapters.oauth.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ordergate.adapters.oauth.google.ProviderKeys.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderKeysTest {

  private static final JsonWebKeySet OLD = keySet("old", 2048);
  private static final JsonWebKeySet NEW = keySet("new", 2048);

  private final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer server = LocalServer.start(this::serve);
  private final String issuer = "http://localhost:" + server.getAddress().getPort();
  private volatile Instant now = Instant.parse("2026-01-15T10:00:00Z");
  private volatile Duration slowness = Duration.ZERO;
  private volatile CountDownLatch silence = new CountDownLatch(0);
  private volatile String place = "/jwks";
  private String jwks = "";
  private int status = 200;
  private final ProviderHttp http = new ProviderHttp();
  private final ProviderKeys keys =
      new ProviderKeys(new ProviderDiscovery(http, issuer + "/", () -> now), http, () -> now);

  @BeforeEach
  void publish_the_old_key() {
    jwks = OLD.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  @AfterEach
  void stop() {
    silence.countDown();
    server.stop(0);
  }

  @Test
  void keys_are_fetched_once() throws Exception {
    assertThat(keys.with("old").key("old")).isNotNull();
    now = now.plus(Duration.ofMinutes(59));
    assertThat(keys.with("old").issuer()).isEqualTo(issuer);

    assertThat(fetches).hasValue(1);
  }

  @Test
  void an_unknown_key_makes_us_ask_again_but_not_at_once() throws Exception {
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
    jwks = NEW.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);

    now = now.plusSeconds(4);
    assertThatThrownBy(() -> keys.with("new").key("new"))
        .isInstanceOf(UnresolvableKeyException.class);
    assertThat(fetches).hasValue(1);

    now = now.plusSeconds(1);
    assertThat(keys.with("new").key("new")).isNotNull();
    assertThat(keys.with("old").keys()).containsOnlyKeys("new");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void a_withdrawn_key_is_forgotten_within_the_hour() throws Exception {
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
    jwks = NEW.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);

    now = now.plus(Duration.ofHours(1));

    assertThat(keys.with("old").keys()).containsOnlyKeys("new");
  }

  @Test
  void keys_that_moved_are_found_though_the_old_ones_are_still_there() throws Exception {
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
    place = "/moved";

    now = now.plusSeconds(5);

    assertThat(keys.with("new").keys()).containsOnlyKeys("new");
  }

  @Test
  void known_keys_are_good_while_the_provider_is_down_and_others_undecided() throws Exception {
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
    status = 500;
    now = now.plusSeconds(5);

    assertThatThrownBy(() -> keys.with("new")).isInstanceOf(IOException.class);
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
  }

  @Test
  void a_provider_that_failed_is_left_alone_for_a_moment() throws Exception {
    status = 500;
    assertThatThrownBy(() -> keys.with("old")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> keys.with("old")).isInstanceOf(IOException.class);
    assertThat(fetches).hasValue(1);

    status = 200;
    now = now.plusSeconds(5);
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
  }

  @Test
  void a_provider_that_took_long_to_fail_is_left_alone_for_a_moment_too() {
    status = 500;
    slowness = Duration.ofSeconds(6);

    assertThatThrownBy(() -> keys.with("old")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> keys.with("old")).isInstanceOf(IOException.class);

    assertThat(fetches).hasValue(1);
  }

  @Test
  void a_silent_provider_keeps_only_so_many_waiting() throws Exception {
    silence = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<Snapshot> logins = new ExecutorCompletionService<>(threads);
      for (int i = 0; i < ProviderKeys.MOST_WAITING + 1; i++) {
        logins.submit(() -> keys.with("old"));
      }

      assertThat(logins.take())
          .as("one too many")
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(IOException.class);

      assertThat(logins.poll()).isNull();
      silence.countDown();
      for (int i = 0; i < ProviderKeys.MOST_WAITING; i++) {
        assertThat(logins.take().get().keys()).containsOnlyKeys("old");
      }
    }
    assertThat(fetches).hasValue(1);
    assertThat(keys.with("old").keys()).containsOnlyKeys("old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"keys\":\"x\"}", "{\"keys\":[1]}"})
  void a_provider_that_writes_nonsense_is_as_good_as_down(String nonsense) {
    jwks = nonsense;
    assertThatThrownBy(() -> keys.with("old")).isInstanceOf(IOException.class);
  }

  @Test
  void a_provider_that_writes_without_end_is_as_good_as_down() {
    jwks = " ".repeat(300 * 1024);
    assertThatThrownBy(() -> keys.with("old")).isInstanceOf(IOException.class);
  }

  @Test
  void weak_keys_and_keys_for_encryption_are_no_keys() throws Exception {
    jwks = keySet("weak", 1024).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    assertThat(keys.with("weak").keys()).isEmpty();

    JsonWebKeySet forEncryption = keySet("enc", 2048);
    forEncryption.getJsonWebKeys().getFirst().setUse("enc");
    jwks = forEncryption.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    now = now.plusSeconds(5);
    assertThat(keys.with("enc").keys()).isEmpty();
  }

  private void serve(HttpServer provider) {
    provider.createContext(
        "/moved",
        exchange ->
            LocalServer.answer(
                exchange, status, NEW.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
    provider.createContext(
        "/",
        exchange -> {
          boolean isConfiguration = exchange.getRequestURI().getPath().startsWith("/.well-known");
          String body = isConfiguration ? configuration() : jwks;
          if (isConfiguration) {
            fetches.incrementAndGet();
            now = now.plus(slowness);
            awaitTheEndOf(silence);
          }
          LocalServer.answer(exchange, status, body);
        });
  }

  private static void awaitTheEndOf(CountDownLatch silence) {
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String configuration() {
    return JsonUtil.toJson(
        Map.of("issuer", issuer, "jwks_uri", issuer + place, "token_endpoint", issuer + "/token"));
  }

  private static JsonWebKeySet keySet(String kid, int bits) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(bits);
      key.setKeyId(kid);
      return new JsonWebKeySet(key);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
