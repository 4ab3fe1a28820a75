package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees on the management port. */
@SharesNothing
class OperationIT {

  private static final Pattern URI_LABEL =
      Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\"");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:agroal|http_server|jvm|ordergate|process)_[a-z0-9_]+");

  private static final Site SITE = new Site();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Replica replica;
  private static int order;

  @BeforeAll
  static void use() throws Exception {
    replica = SITE.start();
    String refresh = Visitor.signedIn(replica, "operation").mint();
    String access = Visitor.json(Visitor.refresh(replica, refresh)).get("access").asText();
    order =
        Visitor.json(Visitor.send("POST", replica, "/api/orders/", access, "{\"title\":\"Seen\"}"))
            .get("id")
            .asInt();
    assertThat(Visitor.get(replica, "/api/orders/" + order + "/", access).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void whether_it_lives_has_nothing_to_do_with_the_database() throws Exception {
    assertThat(checks("/health/live")).isEmpty();
    assertThat(checks("/health/ready")).anyMatch(name -> name.contains("Database"));
    assertThat(checks("/health/started")).containsExactly("Listening");
  }

  @Test
  void without_a_collector_there_are_no_traces() throws Exception {
    assertThat(TracesIT.traceId(replica)).matches("[0-9a-f]{32}").isNotEqualTo(TracesIT.TRACE);
    assertThat(replica.log()).doesNotContain(":4317", "Failed to export");
  }

  @Test
  void requests_are_counted_by_template() throws Exception {
    assertThat(uris()).contains("/api/orders/{id}", "/api/token/refresh");
    assertThat(uris()).noneMatch(uri -> uri.contains(Integer.toString(order)));
  }

  @Test
  void what_was_refused_is_counted_by_template() throws Exception {
    for (String token : List.of("", "no-token")) {
      assertThat(Visitor.get(replica, "/api/orders/987654321/history/", token).statusCode())
          .isEqualTo(401);
    }
    assertThat(uris()).contains("/api/orders/{id}/history");
    assertThat(uris()).noneMatch(uri -> uri.contains("987654321"));
  }

  @Test
  void a_stranger_cannot_fill_the_metrics() throws Exception {
    Set<String> before = uris();
    for (int i = 0; i < 150; i++) {
      get("/stranger-" + i + "/");
      get("/api/stranger-" + i);
      get("/docs/stranger-" + i);
      raw("GET /stranger-%zz" + i + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      raw("STRANGER" + i + " /stranger-" + i + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      raw("GET /stranger-" + i + " HTTP/1.1\r\nHost: elsewhere\r\n\r\n");
    }

    Set<String> added = new HashSet<>(uris());
    added.removeAll(before);
    assertThat(added).hasSizeLessThan(5);
    assertThat(replica.metrics()).doesNotContainIgnoringCase("stranger");
    assertThat(replica.log()).doesNotContain("Reached the maximum");
  }

  @Test
  void a_scrape_is_no_request_in_progress() throws Exception {
    assertThat(
            replica
                .metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_active_requests{")))
        .isNotEmpty()
        .allMatch(line -> line.contains("server_port=\"%d\"".formatted(replica.port())));
  }

  @Test
  void orders_are_told_by_status() throws Exception {
    assertThat(replica.metrics().lines().filter(line -> line.startsWith("ordergate_orders{")))
        .hasSize(5)
        .allMatch(line -> line.matches(".*status=\"[A-Z_]+\".*"));
  }

  @Test
  void every_cause_of_a_refused_login_is_counted_from_the_start() throws Exception {
    assertThat(
            replica
                .metrics()
                .lines()
                .filter(line -> line.startsWith("ordergate_logins_refused_total{")))
        .hasSize(10)
        .anyMatch(line -> line.matches(".*cause=\"client_refused\".* 0\\.0"));
  }

  @Test
  void the_build_that_runs_is_told() throws Exception {
    assertThat(replica.metrics())
        .containsPattern(
            "ordergate_build_info\\{revision=\"[^\"]+\",version=\"[0-9]+\\.[^\"]+\"\\} 1\\.0");
  }

  @Test
  void each_metric_of_ours_has_a_description() throws Exception {
    assertThat(replica.metrics().lines().filter(line -> line.startsWith("# HELP ordergate_")))
        .hasSizeGreaterThan(6)
        .allMatch(line -> line.matches("# HELP \\S+ \\S.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker/grafana/dashboard.json", "docker/prometheus/alerts.yaml"})
  void what_is_watched_exists(String file) throws Exception {
    Set<String> watched =
        METRIC
            .matcher(Files.readString(Artifact.PROJECT.resolve(file)))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> exported =
        replica
            .metrics()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toSet());

    assertThat(watched).isNotEmpty();
    assertThat(exported).containsAll(watched);
  }

  private static Set<String> uris() throws IOException, InterruptedException {
    return URI_LABEL
        .matcher(replica.metrics())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> checks(String path) throws IOException, InterruptedException {
    HttpResponse<String> health = replica.managed(path);
    assertThat(health.statusCode()).isEqualTo(200);
    JsonNode checks = Visitor.json(health).get("checks");
    return checks.findValuesAsText("name");
  }

  private static void get(String path) throws IOException, InterruptedException {
    CLIENT.send(HttpRequest.newBuilder(replica.at(path)).build(), BodyHandlers.discarding());
  }

  private static void raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", replica.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }
}
