package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Access tokens that end before they expire. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class CutOffIT {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void signing_out_cuts_off_access_tokens_within_a_second_and_no_others() {
    Browser here = Browser.signedIn("cut", "cut@example.com", "Cut");
    Browser elsewhere = Browser.signedIn("cut", "cut@example.com", "Cut");
    String token = here.accessToken();
    String other = elsewhere.accessToken();
    assertThat(orders(token).statusCode()).isEqualTo(200);

    here.submit(here.get("/profile/"), "/accounts/logout/", Map.of());
    long start = System.nanoTime();

    awaitStatus(token, 401, start, SECOND);
    assertThat(orders(token).headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"ordergate\", error=\"invalid_token\"");
    assertThat(orders(other).statusCode()).isEqualTo(200);
  }

  @Test
  void signing_out_ends_what_was_minted_before_the_last_sign_in_of_the_browser() {
    Browser browser = Browser.signedIn("again", "again@example.com", "Again");
    String token = browser.accessToken();
    assertThat(browser.get("/accounts/google/login/").statusCode()).isEqualTo(200);
    assertThat(orders(token).statusCode()).isEqualTo(200);

    browser.submit(browser.get("/profile/"), "/accounts/logout/", Map.of());

    awaitStatus(token, 401, System.nanoTime(), SECOND);
  }

  @Test
  void an_accounts_tokens_are_cut_off_and_later_ones_are_good() throws SQLException {
    Browser browser = Browser.signedIn("account", "account@example.com", "Account");
    String token = browser.accessToken();
    String id =
        Browser.json(new Browser().send("GET", "/api/profile/", "Authorization", "Bearer " + token))
            .get("id")
            .asText();
    long start;
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into cut_off (account_id) values (" + id + ")");
      start = System.nanoTime();
    }

    awaitStatus(token, 401, start, SECOND);
    assertThat(orders(browser.accessToken()).statusCode()).isEqualTo(200);
  }

  /** What is left has to be searched by {@link DatabaseDumpIT}. */
  @AfterAll
  static void tidyUp() throws SQLException {
    execute("delete from orders where title in ('Early', 'Long')");
  }

  @Test
  void downloads_under_way_end_with_their_session() throws Exception {
    Browser.signedIn("download", "download@example.com", "Download");
    String orders =
        "insert into orders (account_id, title, description, status, created_at, updated_at,"
            + " version) select id, '%s', repeat('x', 9000), 'PENDING', now(), now(), 0"
            + " from account, generate_series(1, %d) where email = 'download@example.com'";
    execute(orders.formatted("Early", 2000));

    for (String path :
        List.of(
            "/api/profile/export/",
            "/api/orders/export/?ordering=created_at",
            "/profile/export/",
            "/orders/export/?ordering=created_at")) {
      Browser browser = Browser.signedIn("download", "download@example.com", "Download");
      assertEndsWithItsSession(browser, path, orders.formatted("Written later", 1));
      execute("delete from orders where title = 'Written later'");
    }
  }

  @Test
  void a_long_history_under_way_ends_with_its_session() throws Exception {
    Browser browser = Browser.signedIn("history-cut", "history-cut@example.com", "History");
    String token = browser.accessToken();
    int id =
        given()
            .header("Authorization", "Bearer " + token)
            .contentType("application/json")
            .body(Map.of("title", "Long"))
            .post("/api/orders/")
            .path("id");
    String entries =
        "insert into order_history (order_id, seq, type, actor_id, at, title_from, title_to,"
            + " description_from, description_to, reason, source) select "
            + id
            + ", n, 'REVISE', 1, now(), 'Long', '%s', '', repeat('x', 9000), '', 'API'"
            + " from generate_series(%d, %d) n";
    execute(entries.formatted("Longer", 2, 2000));

    assertEndsWithItsSession(
        browser, "/api/orders/" + id + "/history/", entries.formatted("Written later", 2001, 2001));
  }

  private static void assertEndsWithItsSession(Browser browser, String path, String change)
      throws Exception {
    HttpRequest.Builder download = HttpRequest.newBuilder(URI.create(Surroundings.BASE_URL + path));
    if (path.startsWith("/api/")) {
      download.header("Authorization", "Bearer " + browser.accessToken());
    }
    HttpResponse<InputStream> begun = browser.open(download.build());
    assertThat(begun.statusCode()).as(path).isEqualTo(200);

    browser.submit(browser.get("/profile/"), "/accounts/logout/", Map.of());
    execute(change);

    AtomicLong read = new AtomicLong();
    assertThatThrownBy(() -> readAll(begun.body(), read)).as(path).isInstanceOf(IOException.class);
    assertThat(read.get()).as(path).isLessThan(16_000_000);
  }

  /** Counts what comes, none of which was written after the session had ended. */
  private static void readAll(InputStream body, AtomicLong read) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      char[] part = new char[65_536];
      int length = lines.read(part);
      while (length >= 0) {
        assertThat(new String(part, 0, length)).doesNotContain("Written later");
        read.addAndGet(length);
        length = lines.read(part);
      }
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_database_that_hangs_closes_the_api_and_nothing_else_until_it_answers() throws Exception {
    String token = Browser.signedIn("hang", "hang@example.com", "Hang").accessToken();
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table cut_off in access exclusive mode");
      long start = System.nanoTime();

      awaitStatus(token, 503, start, PATIENCE);
      HttpResponse<String> response = orders(token);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(Browser.json(response).get("code").asText()).isEqualTo("service-unavailable");
      assertThat(orders("x.y.z").statusCode()).isEqualTo(401);
      assertThat(new Browser().get("/accounts/login/").statusCode()).isEqualTo(200);
      connection.rollback();
    }
    awaitStatus(token, 200, System.nanoTime(), PATIENCE);
  }

  /**
   * Whoever asks later than {@code limit} after {@code start} has to get this status, or is told to
   * come again.
   */
  private static void awaitStatus(String token, int status, long start, Duration limit) {
    long asked = System.nanoTime();
    int seen = orders(token).statusCode();
    while (seen != status) {
      assertThat(asked - start)
          .as("still %d", seen)
          .isLessThan((seen == 503 ? PATIENCE : limit).toNanos());
      asked = System.nanoTime();
      seen = orders(token).statusCode();
    }
  }

  private static HttpResponse<String> orders(String token) {
    return new Browser().send("GET", "/api/orders/", "Authorization", "Bearer " + token);
  }
}
