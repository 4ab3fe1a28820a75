package dev.ordergate.http.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionEndTest {

  private static final Duration LIMIT = Duration.ofMillis(300);
  private static final int LONG = 4_000_000;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final RoutedServer server =
      new RoutedServer((router, vertx) -> {
        router
            .route()
            .handler(
                new Connections(
                    new SlowReaders(Duration.ofMinutes(1), new Workers(100), new AnswerMemory()),
                    new RequestMemory(),
                    LIMIT));
        router
            .route("/last")
            .handler(context -> {
              seen.add("last");
              context.response().putHeader("Connection", "close");
              context.end(Buffer.buffer(new byte[LONG]));
            });
        router
            .route()
            .handler(context -> {
              seen.add("other");
              context.end("other");
            });
      });

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void after_an_answer_that_says_it_is_the_last_no_request_begins() throws IOException {
    try (Socket socket = server.send(request("/last", "", "") + request("/other", "", ""))) {
      assertThat(RoutedServer.answers(socket)).hasSizeGreaterThan(LONG).doesNotContain("other");
    }
    assertThat(seen).containsExactly("last");
  }

  @Test
  void the_last_answer_arrives_though_its_request_goes_on() throws IOException {
    String body = "x".repeat(100_000);
    try (Socket socket = server.send(request("/last", "Content-Length: 200000\r\n", body))) {
      socket.getOutputStream().write((body + request("/other", "", "")).getBytes(US_ASCII));

      assertThat(RoutedServer.answers(socket)).hasSizeGreaterThan(LONG).doesNotContain("other");
    }
    assertThat(seen).containsExactly("last");
  }

  @Test
  void the_last_answer_arrives_though_the_rest_of_its_request_never_does() throws IOException {
    try (Socket socket = server.send(request("/last", "Content-Length: 9\r\n", "x"))) {
      assertThat(RoutedServer.answers(socket)).hasSizeGreaterThan(LONG);
    }
  }

  @Test
  void the_rest_of_a_request_that_has_its_answer_may_take_only_so_long() throws IOException {
    try (Socket socket = server.send(request("/other", "Content-Length: 9\r\n", "x"))) {
      assertThat(RoutedServer.answers(socket)).endsWith("other");
    }
  }

  @Test
  void a_connection_whose_requests_have_come_to_their_ends_stays() throws Exception {
    try (Socket socket = server.send(request("/other", "Content-Length: 2\r\n", "x"))) {
      socket.getOutputStream().write('x');
      Thread.sleep(LIMIT.multipliedBy(3));
      socket.getOutputStream().write(request("/last", "", "").getBytes(US_ASCII));

      assertThat(RoutedServer.answers(socket)).hasSizeGreaterThan(LONG);
    }
    assertThat(seen).containsExactly("other", "last");
  }

  private static String request(String path, String fields, String body) {
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
  }
}
