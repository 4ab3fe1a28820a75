package dev.ordergate.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private static final int REQUESTS = 2 * Pace.REQUESTS_PER_SECOND;
  private static final int STALLED = REQUESTS - 50;
  private static final Duration STALL = Duration.ofMillis(300);

  private final AtomicInteger answered = new AtomicInteger();
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Api api = new Api(URI.create("http://localhost:" + server.getAddress().getPort()));
  private final List<HttpRequest> requests =
      Collections.nCopies(REQUESTS, api.request("/").build());

  PaceTest() throws IOException {}

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_stall_shows_in_the_requests_it_delays() throws InterruptedException {
    Pace.Latencies latencies = Pace.run(api, requests, 200);

    assertThat(latencies.sorted()).hasSize(REQUESTS - Pace.REQUESTS_PER_SECOND);
    assertThat(latencies.percentile(100)).isGreaterThanOrEqualTo(STALL.minusMillis(10));
    assertThat(latencies.percentile(90)).isGreaterThan(STALL.dividedBy(3));
  }

  @Test
  void an_answer_with_another_status_is_not_measured() {
    assertThatThrownBy(() -> Pace.run(api, requests, 201))
        .isInstanceOf(WrongAnswerException.class)
        .hasMessageContaining("200");
  }

  /** One at a time, as the server has no other threads; one of them takes long. */
  private void answer(HttpExchange exchange) throws IOException {
    if (answered.incrementAndGet() == STALLED) {
      try {
        Thread.sleep(STALL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
