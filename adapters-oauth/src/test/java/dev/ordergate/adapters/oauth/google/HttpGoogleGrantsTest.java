package dev.ordergate.adapters.oauth.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ordergate.application.account.spi.GoogleGrants.Answer;
import dev.ordergate.application.account.spi.GoogleGrants.Refreshed;
import dev.ordergate.application.account.spi.GoogleGrants.Unknown;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpGoogleGrantsTest {

  private final CountDownLatch asked = new CountDownLatch(HttpGoogleGrants.MOST_WAITING);
  private final CountDownLatch silence = new CountDownLatch(1);
  private final CountDownLatch silenceOnRevocations = new CountDownLatch(1);
  private final AtomicInteger revocations = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile String answer = "{\"access_token\":\"another\"}";
  private volatile Instant now = Instant.parse("2026-11-29T10:00:00Z");
  private final InstantSource clock = () -> now;
  private final HttpServer server = LocalServer.start(this::serve);
  private final String provider = "http://localhost:" + server.getAddress().getPort();
  private final ProviderHttp http = new ProviderHttp();
  private final HttpGoogleGrants grants =
      new HttpGoogleGrants(
          new ProviderEndpoints(
              new ProviderDiscovery(http, provider, clock), http, "client", "secret"),
          clock,
          clock);

  @AfterEach
  void stop() {
    silence.countDown();
    silenceOnRevocations.countDown();
    threads.close();
    server.stop(0);
  }

  @Test
  void a_silent_provider_keeps_only_so_many_waiting() throws Exception {
    List<Future<Answer>> waiting = new ArrayList<>();
    for (int i = 0; i < HttpGoogleGrants.MOST_WAITING; i++) {
      waiting.add(threads.submit(() -> grants.refresh("a refresh token")));
    }
    asked.await();

    assertThat(grants.refresh("one too many")).isEqualTo(new Unknown());

    assertThat(waiting).noneMatch(Future::isDone);
    silence.countDown();
    for (Future<Answer> answer : waiting) {
      assertThat(answer.get()).isInstanceOf(Refreshed.class);
    }
    assertThat(grants.refresh("afterwards")).isInstanceOf(Refreshed.class);
  }

  @Test
  void a_silent_provider_keeps_only_so_many_revocations_waiting() throws Exception {
    List<Future<?>> waiting = new ArrayList<>();
    for (int i = 0; i < HttpGoogleGrants.MOST_WAITING; i++) {
      waiting.add(threads.submit(() -> grants.revoke("a token")));
    }
    asked.await();

    grants.revoke("one too many");

    assertThat(waiting).noneMatch(Future::isDone);
    silenceOnRevocations.countDown();
    for (Future<?> revocation : waiting) {
      revocation.get();
    }
    assertThat(revocations).hasValue(HttpGoogleGrants.MOST_WAITING);
    grants.revoke("afterwards");
    assertThat(revocations).hasValue(HttpGoogleGrants.MOST_WAITING + 1);
  }

  @Test
  void readers_who_wait_keep_nobody_from_revoking() throws Exception {
    for (int i = 0; i < HttpGoogleGrants.MOST_WAITING; i++) {
      threads.execute(() -> grants.refresh("a refresh token"));
    }
    asked.await();
    silenceOnRevocations.countDown();

    grants.revoke("a token");

    assertThat(revocations).hasValue(1);
  }

  @Test
  void after_a_silence_nobody_asks_for_a_while() {
    assertThat(grants.refresh("a refresh token")).isEqualTo(new Unknown());
    silence.countDown();

    now = now.plusSeconds(29);
    assertThat(grants.refresh("a refresh token")).isEqualTo(new Unknown());
    now = now.plusSeconds(1);
    assertThat(grants.refresh("a refresh token")).isInstanceOf(Refreshed.class);
  }

  @Test
  void a_life_that_cannot_be_one_leaves_the_grant_without_expiry() {
    silence.countDown();
    answer = "{\"access_token\":\"another\",\"expires_in\":1000000000000000000}";

    assertThat(grants.refresh("a refresh token"))
        .isEqualTo(
            new Refreshed(new Grant("another", Optional.empty(), List.of(), Optional.empty())));
  }

  private void serve(HttpServer http) {
    http.setExecutor(threads);
    http.createContext(
        "/.well-known/openid-configuration",
        exchange -> LocalServer.answer(exchange, 200, discovery()));
    http.createContext("/token", this::grant);
    http.createContext("/revoke", this::revoke);
  }

  private String discovery() {
    return """
    {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
     "revocation_endpoint": "%1$s/revoke"}
    """
        .formatted(provider);
  }

  private void grant(HttpExchange exchange) throws IOException {
    awaitTheEndOf(silence);
    LocalServer.answer(exchange, 200, answer);
  }

  private void revoke(HttpExchange exchange) throws IOException {
    awaitTheEndOf(silenceOnRevocations);
    revocations.incrementAndGet();
    LocalServer.answer(exchange, 200, "");
  }

  private void awaitTheEndOf(CountDownLatch silence) {
    asked.countDown();
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
