package dev.ordergate.http.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {

  private static final int BYTES = 20_000;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final RequestMemory memory = new RequestMemory(BYTES);

  /** What every body waits for to be answered. */
  private final Promise<Void> answering = Promise.promise();

  private final AtomicInteger waiting = new AtomicInteger();

  private final RoutedServer server = new RoutedServer(this::route);

  private void route(Router router, Vertx vertx) {
    router
        .route()
        .handler(
            new Connections(
                new SlowReaders(LONG, new Workers(100), new AnswerMemory()), memory, LONG));
    router.route().handler(new Bodies(vertx, memory, LONG));
    router.get().handler(context -> context.end("none"));
    router.post("/refused").handler(context -> context.fail(401));
    router
        .post()
        .handler(context ->
            context
                .request()
                .body()
                .onSuccess(body -> waiting.incrementAndGet())
                .compose(body -> answering.future().map(body.length()))
                .onSuccess(length -> context.end("has " + length)));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void no_body_begins_until_there_is_room() throws IOException {
    try (Socket first = post(BYTES / 2, BYTES / 2);
        Socket second = post(BYTES / 2, BYTES / 2)) {
      await(memory::isFull);

      try (Socket third = post(1, 1)) {
        assertThat(RoutedServer.answers(third))
            .startsWith("HTTP/1.1 503")
            .contains("retry-after: 2");
      }
      try (Socket without =
          server.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
        assertThat(RoutedServer.answers(without)).endsWith("none");
      }
      answering.complete();
      assertThat(RoutedServer.answers(first)).endsWith("has " + BYTES / 2);
      assertThat(RoutedServer.answers(second)).endsWith("has " + BYTES / 2);
    }
    try (Socket fourth = post(1, 1)) {
      assertThat(RoutedServer.answers(fourth)).endsWith("has 1");
    }
  }

  @Test
  void a_long_body_that_there_is_no_room_for_is_cut_off() throws IOException {
    try (Socket first = post(BYTES / 2, BYTES / 2)) {
      await(memory::isScarce);

      try (Socket tooLong = post(BYTES, BYTES)) {
        assertThatThrownBy(() -> RoutedServer.answers(tooLong)).isInstanceOf(SocketException.class);
      }
      answering.complete();
      assertThat(RoutedServer.answers(first)).endsWith("has " + BYTES / 2);
    }
  }

  @Test
  void while_room_is_scarce_nobody_waits_for_the_end_of_a_body() throws IOException {
    try (Socket unfinished = post(BYTES / 2, BYTES / 2 + 1)) {
      assertThat(RoutedServer.answers(unfinished)).isEmpty();
    }
    await(() -> !memory.isScarce());
  }

  @Test
  void a_client_that_goes_leaves_its_room_to_others() throws IOException {
    try (Socket _ = post(BYTES / 2, BYTES / 2)) {
      await(memory::isScarce);
    }
    await(() -> !memory.isScarce());
  }

  @Test
  void what_comes_of_a_body_after_its_request_was_refused_takes_none() throws IOException {
    String head =
        "POST /refused HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + BYTES + "\r\n\r\n";
    String next = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx";
    try (Socket socket = server.send(head)) {
      assertThat(until(socket, "\r\n\r\nUnauthorized")).startsWith("HTTP/1.1 401");

      socket.getOutputStream().write(("x".repeat(BYTES) + next).getBytes(US_ASCII));
      await(() -> waiting.get() == 1);
      assertThat(memory.isScarce()).isFalse();
      answering.complete();
      assertThat(until(socket, "has 1")).startsWith("HTTP/1.1 200");
    }
  }

  private static String until(Socket socket, String end) throws IOException {
    StringBuilder answer = new StringBuilder();
    while (!answer.toString().endsWith(end)) {
      int next = socket.getInputStream().read();
      assertThat(next).as("%s", answer).isNotNegative();
      answer.append((char) next);
    }
    return answer.toString();
  }

  /** Sends so much of a body that says to be so long. */
  private Socket post(int sent, int length) throws IOException {
    return server.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(length, "x".repeat(sent)));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
