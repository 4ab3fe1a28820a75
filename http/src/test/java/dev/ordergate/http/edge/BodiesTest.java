package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static final Duration LIMIT = Duration.ofMillis(200);
  private static final Duration LONGER = Duration.ofMillis(800);

  /** Answers what has come, and takes its time for it. */
  private final RoutedServer server =
      new RoutedServer((router, vertx) -> {
        router
            .route()
            .handler(context -> {
              context.request().pause();
              context.next();
            });
        router.route().handler(new Bodies(vertx, new RequestMemory(), LIMIT));
        router.get().handler(context -> answerLate(vertx, context.request(), ""));
        router
            .post()
            .handler(context ->
                context
                    .request()
                    .resume()
                    .body()
                    .onSuccess(body -> answerLate(vertx, context.request(), body.toString())));
      });

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_request_whose_body_is_whole_may_take_longer() throws IOException {
    assertThat(answer("POST", "Content-Length: 4\r\n\r\nbody")).endsWith("body");
  }

  @Test
  void a_request_that_says_it_has_none_may_take_longer() throws IOException {
    assertThat(answer("GET", "Content-Length: 0\r\n\r\n")).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_request_whose_body_does_not_come_to_an_end_is_ended() throws IOException {
    assertThat(answer("POST", "Content-Length: 5\r\n\r\nbody")).isEmpty();
    assertThat(answer("POST", "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n")).isEmpty();
  }

  /** What comes back until the connection ends. */
  private String answer(String method, String rest) throws IOException {
    String request = method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + rest;
    try (Socket socket = server.send(request)) {
      return RoutedServer.answers(socket);
    }
  }

  private static void answerLate(Vertx vertx, HttpServerRequest request, String body) {
    vertx.setTimer(LONGER.toMillis(), late -> request.response().end(body));
  }
}
