package dev.ordergate.http.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {

  private static final int BYTES = 20_000;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Vertx vertx = Vertx.vertx();
  private final RequestMemory memory = new RequestMemory(BYTES);

  /** What every body waits for to be answered. */
  private final Promise<Void> answering = Promise.promise();

  private final AtomicInteger waiting = new AtomicInteger();

  private HttpServer server;

  @BeforeEach
  void listen() {
    Router router = Router.router(vertx);
    router
        .route()
        .handler(
            new Connections(new SlowReaders(LONG, new Workers(100), new AnswerMemory()), memory));
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
    server = await(vertx.createHttpServer().requestHandler(router).listen(0, "localhost"));
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void no_body_begins_until_there_is_room() throws IOException {
    try (Socket first = post(BYTES / 2, BYTES / 2);
        Socket second = post(BYTES / 2, BYTES / 2)) {
      await(memory::isFull);

      try (Socket third = post(1, 1)) {
        assertThat(answer(third)).startsWith("HTTP/1.1 503").contains("retry-after: 2");
      }
      try (Socket without =
          send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
        assertThat(answer(without)).endsWith("none");
      }
      answering.complete();
      assertThat(answer(first)).endsWith("has " + BYTES / 2);
      assertThat(answer(second)).endsWith("has " + BYTES / 2);
    }
    try (Socket fourth = post(1, 1)) {
      assertThat(answer(fourth)).endsWith("has 1");
    }
  }

  @Test
  void a_long_body_that_there_is_no_room_for_is_cut_off() throws IOException {
    try (Socket first = post(BYTES / 2, BYTES / 2)) {
      await(memory::isScarce);

      try (Socket tooLong = post(BYTES, BYTES)) {
        assertThatThrownBy(() -> answer(tooLong)).isInstanceOf(SocketException.class);
      }
      answering.complete();
      assertThat(answer(first)).endsWith("has " + BYTES / 2);
    }
  }

  @Test
  void while_room_is_scarce_nobody_waits_for_the_end_of_a_body() throws IOException {
    try (Socket unfinished = post(BYTES / 2, BYTES / 2 + 1)) {
      assertThat(answer(unfinished)).isEmpty();
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
    try (Socket socket = send(head)) {
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
    return send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(length, "x".repeat(sent)));
  }

  private Socket send(String request) throws IOException {
    Socket socket = new Socket("localhost", server.actualPort());
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
