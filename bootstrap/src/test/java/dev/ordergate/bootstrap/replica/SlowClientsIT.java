package dev.ordergate.bootstrap.replica;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.bootstrap.SharesNothing;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that send a byte now and then, or none any more (slowloris), and those that do not read.
 */
@SharesNothing
class SlowClientsIT {

  private static final int WORKERS = 16;

  private static final Site SITE = new Site();

  private static Replica replica;
  private static String access;

  @BeforeAll
  static void start() throws Exception {
    replica =
        SITE.start(
            Map.of(
                "QUARKUS_THREAD_POOL_MAX_THREADS", Integer.toString(WORKERS),
                "QUARKUS_HTTP_IDLE_TIMEOUT", "10S",
                "ORDERGATE_BODY_TIMEOUT", "10S",
                "ORDERGATE_ANSWER_TIMEOUT", "10S"));
    String refresh = Visitor.signedIn(replica, "slow").mint();
    access = Visitor.json(Visitor.refresh(replica, refresh)).get("access").asText();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void slow_bodies_take_no_worker_and_come_to_an_end() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 10 * WORKERS; i++) {
      slow.add(open("POST /api/token/refresh/", "application/json", 4_000));
      slow.add(open("POST /api/orders/", "application/json", 200_000));
      slow.add(open("POST /accounts/logout/", "application/x-www-form-urlencoded", 4_000));
    }
    trickle(slow, Duration.ofSeconds(1));
    assertThat(slow).allMatch(SlowClientsIT::isOpen, "is open");

    assertThat(Visitor.get(replica, "/api/orders/", access).statusCode()).isEqualTo(200);
    assertThat(
            Visitor.send("POST", replica, "/api/orders/", access, "{\"title\":\"Quick\"}")
                .statusCode())
        .isEqualTo(201);
    assertThat(slow).allMatch(SlowClientsIT::isOpen, "is open");

    trickle(slow, Duration.ofSeconds(12));
    Pause.until(
        "all are closed",
        Duration.ofSeconds(20),
        () -> slow.stream().noneMatch(SlowClientsIT::isOpen));
    assertThat(replica.log()).doesNotContain("internal error");
  }

  @Test
  void long_bodies_that_nobody_ends_leave_memory_to_others() throws Exception {
    byte[] begun = "x".repeat(250_000).getBytes(US_ASCII);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Socket socket =
          open("POST /accounts/logout/", "application/x-www-form-urlencoded", begun.length + 1);
      slow.add(socket);
      try {
        socket.getOutputStream().write(begun);
      } catch (SocketException noRoom) {
        assertThat(noRoom).hasMessageContaining("reset");
      }
    }
    Pause.until(
        "there is room again",
        Duration.ofSeconds(5),
        () -> create("{\"title\":\"Room\"}", access).statusCode() == 201);
    for (Socket socket : slow) {
      socket.close();
    }
    assertThat(replica.log()).doesNotContain("OutOfMemory", "internal error");
  }

  @Test
  void a_silent_connection_is_closed() throws Exception {
    try (Socket silent = new Socket("localhost", replica.port())) {
      silent.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(US_ASCII));
      silent.setSoTimeout(20_000);

      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void answers_that_nobody_reads_take_no_memory() throws Exception {
    int requests = 2_000;
    String document = "GET /openapi HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String last = "GET /last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    double before = directMemory();
    try (Socket socket = new Socket("localhost", replica.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((document.repeat(requests) + last).getBytes(US_ASCII));
      for (int i = 0; i < 20; i++) {
        assertThat(Visitor.get(replica, "/api/orders/", access).statusCode()).isEqualTo(200);
        Pause.of(Duration.ofMillis(100));
      }
      assertThat(directMemory() - before).isLessThan(16 << 20);

      assertThat(count(socket.getInputStream(), "HTTP/1.1 200")).isEqualTo(requests);
    }
  }

  @Test
  void slow_readers_of_long_answers_leave_the_workers_to_others() throws Exception {
    String own = longOrders("reader", 100);
    List<Socket> slow = new ArrayList<>();
    slow.add(begun("/api/orders/export/", own));
    slow.add(begun("/api/profile/export/", own));
    HttpResponse<String> others = Visitor.get(replica, "/api/orders/export/", access);
    assertThat(others.statusCode()).as(others.body()).isEqualTo(503);
    assertThat(others.headers().firstValue("Retry-After")).isPresent();

    for (int i = 0; i < 4 * WORKERS; i++) {
      slow.add(reader("/api/orders/?limit=50", own));
    }
    assertThat(Visitor.get(replica, "/api/orders/?limit=1", access).statusCode()).isEqualTo(200);
    assertThat(replica.isReady()).isTrue();

    Pause.until(
        "there is room for downloads again",
        Duration.ofSeconds(20),
        () -> get("/api/orders/export/", access).statusCode() == 200);
    assertThat(get("/api/orders/export/", own).body().lines()).hasSize(101);
    for (Socket socket : slow) {
      socket.close();
    }
    assertThat(replica.log()).contains("its client has gone").doesNotContain("internal error");
  }

  @Test
  void an_export_that_fails_halfway_does_not_look_whole() throws Exception {
    String own = longOrders("halfway", 200);
    try (Socket socket = begun("/api/profile/export/", own);
        Ledger.Lock _ = SITE.ledger().lockOrders()) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      assertThatThrownBy(() -> socket.getInputStream().transferTo(file))
          .isInstanceOf(SocketException.class);

      assertThat(file.toString(UTF_8)).contains("\"orders\":[").doesNotContain("/problems/");
    }
  }

  /**
   * Somebody whose list of orders is longer than all buffers on the way; an access token of hers.
   */
  private static String longOrders(String name, int count) throws Exception {
    String token = Visitor.accessToken(replica, name);
    String json =
        "{\"title\":\"Long\",\"description\":\"%s\"}".formatted("\uD83D\uDE42".repeat(10_000));
    for (int i = 0; i < count; i++) {
      assertThat(create(json, token).statusCode()).isEqualTo(201);
    }
    return token;
  }

  private static HttpResponse<String> create(String json, String token) {
    try {
      return Visitor.send("POST", replica, "/api/orders/", token, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> get(String path, String token) {
    try {
      return Visitor.get(replica, path, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks, and reads nothing but that it is being answered. */
  private static Socket begun(String path, String token) throws IOException {
    Socket socket = reader(path, token);
    socket.setSoTimeout(20_000);
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  /** Asks, and reads nothing of what is answered. */
  private static Socket reader(String path, String token) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("localhost", replica.port()));
    String head =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, token);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    return socket;
  }

  /** Of a JVM; an executable does not tell. */
  private static double directMemory() {
    if (Artifact.isNative()) {
      return 0;
    }
    return replica
        .metrics()
        .lines()
        .filter(line -> line.startsWith("jvm_buffer_memory_used_bytes{id=\"direct\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  /** How often this stands in what is left; it does not contain its own beginning once more. */
  private static int count(InputStream input, String sought) throws IOException {
    byte[] bytes = sought.getBytes(US_ASCII);
    int found = 0;
    int matched = 0;
    InputStream buffered = new BufferedInputStream(input, 1 << 16);
    for (int next = buffered.read(); next >= 0; next = buffered.read()) {
      matched = next == bytes[matched] ? matched + 1 : next == bytes[0] ? 1 : 0;
      if (matched == bytes.length) {
        found++;
        matched = 0;
      }
    }
    return found;
  }

  private static Socket open(String request, String type, int length) throws IOException {
    Socket socket = new Socket("localhost", replica.port());
    String head =
        "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(request, access, type, length);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    return socket;
  }

  private static void trickle(List<Socket> sockets, Duration time) {
    for (int i = 0; i < 2 * time.toSeconds(); i++) {
      for (Socket socket : sockets) {
        try {
          socket.getOutputStream().write('x');
        } catch (IOException closed) {
          // As it has to be in the end.
        }
      }
      Pause.of(Duration.ofMillis(500));
    }
  }

  /** Reads nothing within a moment, for nothing has been answered. */
  private static boolean isOpen(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException waiting) {
      return true;
    } catch (SocketException reset) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
