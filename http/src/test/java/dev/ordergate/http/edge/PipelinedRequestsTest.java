package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelinedRequestsTest {

  /** Longer than what waits to be sent may be. */
  private static final int LONG = 4_000_000;

  private static final int BYTES = 4 << 20;

  private final RequestMemory memory = new RequestMemory(BYTES);
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private final RoutedServer server = new RoutedServer(this::route);

  private void route(Router router, Vertx vertx) {
    router
        .route()
        .handler(
            new Connections(
                new SlowReaders(Duration.ofMinutes(1), new Workers(100), new AnswerMemory()),
                memory,
                Duration.ofMinutes(1)));
    router
        .route()
        .handler(context -> {
          seen.add(context.response().writeQueueFull() ? "begins unread" : "begins");
          context.next();
        });
    router.get("/long").handler(context -> context.end(Buffer.buffer(new byte[LONG])));
    router.get("/late").handler(context -> vertx.setTimer(100, late -> answerLate(context)));
    router.get().handler(PipelinedRequestsTest::answer);
    router
        .post()
        .handler(context -> context.request().body().onSuccess(body -> context.end("<" + body)));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void requests_in_a_row_are_answered_in_their_order() throws IOException {
    StringBuilder requests = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      requests.append(get(i % 100 == 98 ? "/late?" + i : "/" + i)).append(post("body " + i));
      answers.append(i % 100 == 98 ? "</late?" : "</").append(i).append("<body ").append(i);
    }
    requests.append(end());
    answers.append("</end");

    try (Socket socket = server.send(requests.toString())) {
      assertThat(bodies(socket)).isEqualTo(answers.toString());
    }
  }

  @Test
  void none_begins_and_nothing_more_is_read_while_the_one_before_is_being_answered()
      throws IOException {
    try (Socket socket = server.send((get("/late?1") + get("/late?2") + end()))) {
      assertThat(bodies(socket)).isEqualTo("</late?1</late?2</end");
    }
    assertThat(seen).containsExactly("begins", "reads: false", "begins", "reads: false", "begins");
  }

  @Test
  void none_begins_while_the_client_does_not_read() throws IOException {
    try (Socket socket = server.send((get("/long").repeat(20) + end()))) {
      assertThat(bodies(socket)).hasSize(20 * LONG + "</end".length());
    }
    assertThat(seen).hasSize(21).containsOnly("begins");
  }

  @Test
  void few_wait_where_there_is_no_memory() throws IOException {
    assertThat(memory.take(BYTES)).isTrue();

    try (Socket socket = server.send((get("/late").repeat(16) + end()))) {
      assertThat(bodies(socket)).isEqualTo("</late".repeat(16) + "</end");
    }
    try (Socket socket = server.send((get("/late").repeat(17) + end()))) {
      assertThatThrownBy(() -> bodies(socket)).isInstanceOf(SocketException.class);
    }
    assertThat(memory.isFull()).isTrue();
    memory.giveBack(BYTES);
    assertThat(memory.isScarce()).isFalse();
  }

  private void answerLate(RoutingContext context) {
    ConnectionBase connection = (ConnectionBase) context.request().connection();
    seen.add("reads: " + connection.channel().config().isAutoRead());
    answer(context);
  }

  private static void answer(RoutingContext context) {
    context.end("<" + context.request().uri());
  }

  private static String get(String uri) {
    return "GET " + uri + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  private static String end() {
    return "GET /end HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  private static String post(String body) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.length(), body);
  }

  private static String bodies(Socket socket) throws IOException {
    String all = RoutedServer.answers(socket);
    return Pattern.compile("HTTP/1\\.1 .*?\r\n\r\n", Pattern.DOTALL).matcher(all).replaceAll("");
  }
}
