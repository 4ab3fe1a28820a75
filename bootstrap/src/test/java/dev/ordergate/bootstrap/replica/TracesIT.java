package dev.ordergate.bootstrap.replica;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces, where a collector is named; {@link OperationIT} has none. */
@SharesNothing
class TracesIT {

  static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private static final Site SITE = new Site();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Queue<String> COLLECTED = new ConcurrentLinkedQueue<>();

  private static HttpServer collector;

  @BeforeAll
  static void listen() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          COLLECTED.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
  }

  @AfterAll
  static void stop() {
    SITE.close();
    collector.stop(0);
  }

  @Test
  void a_trace_goes_to_the_collector_and_its_id_is_the_problems() throws Exception {
    Replica replica =
        SITE.start(
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + collector.getAddress().getPort(),
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_COMPRESSION",
                "none",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "100MS"));
    String access = Visitor.accessToken(replica, "traced");
    assertThat(Visitor.get(replica, "/api/orders/?marked-name=1", access).statusCode())
        .isEqualTo(400);
    assertThat(
            Visitor.send("POST", replica, "/api/orders/", access, "{\"marked-name\": 1}")
                .statusCode())
        .isEqualTo(400);

    assertThat(traceId(replica)).isEqualTo(TRACE);

    String id = new String(HexFormat.of().parseHex(TRACE), ISO_8859_1);
    Pause.until(
        "the request's span arrives",
        Duration.ofSeconds(30),
        () -> COLLECTED.stream().anyMatch(spans -> spans.contains(id)));
    assertThat(String.join("", COLLECTED))
        .contains("/api/orders")
        .doesNotContain("marked-search", "marked-name", "Java-http-client", "127.0.0.1");
  }

  /** What a problem says its trace is, where the client says it is {@link #TRACE}. */
  static String traceId(Replica replica) throws IOException, InterruptedException {
    HttpResponse<String> problem =
        CLIENT.send(
            HttpRequest.newBuilder(replica.at("/api/orders/?search=marked-search"))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .build(),
            BodyHandlers.ofString());
    assertThat(problem.statusCode()).isEqualTo(401);
    return Visitor.json(problem).get("trace_id").asText();
  }
}
