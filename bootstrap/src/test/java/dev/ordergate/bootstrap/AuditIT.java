package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays on record and in the metrics, from the outside. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class AuditIT {

  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");
  private static final String CALLBACK = "/accounts/google/login/callback/";

  private long before;

  @BeforeEach
  void remember() throws SQLException {
    before =
        Long.parseLong(
            query("select coalesce(max(id), 0) from audit_event where id > ?", 0).getFirst());
  }

  @Test
  void a_login_and_a_logout() throws Exception {
    double logins = metric("ordergate_logins_total");
    Browser browser = Browser.signedIn("audit", "audit@example.com", "Audit");
    assertThat(browser.submit(browser.get("/profile/"), "/accounts/logout/", Map.of()).statusCode())
        .isEqualTo(200);

    assertThat(events(2))
        .containsExactly(
            "LOGIN known acting 127.0.0.1 'Browser of the tests' ''",
            "LOGOUT known acting 127.0.0.1 'Browser of the tests' ''");
    assertThat(metric("ordergate_logins_total")).isEqualTo(logins + 1);
  }

  @Test
  void reuse_of_a_refresh_token() throws Exception {
    double minted = metric("ordergate_tokens_minted_total");
    double rotated = metric("ordergate_tokens_rotated_total");
    double replayed = metric("ordergate_tokens_replayed_total");
    double revoked = metric("ordergate_tokens_reuse_revoked_total");
    double waits = metric("ordergate_tokens_lock_wait_seconds_count");
    Browser browser = Browser.signedIn("thief", "thief@example.com", "Thief");
    String first = browser.tokenPair().get("refresh").asText();

    String second = refresh(first, 200);
    refresh(first, 200);
    refresh(second, 200);
    refresh(first, 401);

    assertThat(events(2))
        .satisfiesExactly(
            login -> assertThat(login).startsWith("LOGIN known acting"),
            reuse ->
                assertThat(reuse)
                    .matches(
                        "TOKEN_REUSED known nobody 127\\.0\\.0\\.1 'A thief' 'session [0-9a-f-]{36}'"));
    assertThat(metric("ordergate_tokens_minted_total")).isEqualTo(minted + 1);
    assertThat(metric("ordergate_tokens_rotated_total")).isEqualTo(rotated + 2);
    assertThat(metric("ordergate_tokens_replayed_total")).isEqualTo(replayed + 1);
    assertThat(metric("ordergate_tokens_reuse_revoked_total")).isEqualTo(revoked + 1);
    assertThat(metric("ordergate_tokens_lock_wait_seconds_count")).isEqualTo(waits + 2);
  }

  @Test
  void a_login_cancelled_at_the_provider() throws Exception {
    double refused = metric("ordergate_logins_refused_total{cause=\"access_denied\"}");
    Browser browser = new Browser();
    String state = begin(browser);

    HttpResponse<String> landed = browser.get(CALLBACK + "?error=access_denied&state=" + state);

    assertThat(landed.statusCode()).isEqualTo(200);
    assertThat(landed.uri().toString()).contains("/accounts/login/", "error=access_denied");
    assertThat(events(1)).containsExactly(refusal("access_denied"));
    assertThat(metric("ordergate_logins_refused_total{cause=\"access_denied\"}"))
        .isEqualTo(refused + 1);
  }

  @Test
  void a_login_the_provider_answers_with_an_error() throws Exception {
    IndependentProvider.answerOnce(400, "{\"error\": \"invalid_grant\"}");

    HttpResponse<String> landed = new Browser().get("/accounts/google/login/");

    assertThat(landed.uri().getQuery()).isEqualTo("error=login_failed");
    assertThat(events(1)).containsExactly(refusal("login_failed"));
  }

  @Test
  void a_callback_of_a_login_nobody_began_is_counted_and_on_no_record() throws Exception {
    double refused = metric("ordergate_logins_refused_total{cause=\"login_failed\"}");

    HttpResponse<String> landed = new Browser().get(CALLBACK + "?code=made-up&state=made-up");

    assertThat(landed.uri().getQuery()).isEqualTo("error=login_failed");
    assertThat(
            metricOnceItIs(refused + 1, "ordergate_logins_refused_total{cause=\"login_failed\"}"))
        .isEqualTo(refused + 1);
    Browser.signedIn("next", "next@example.com", "Next");
    assertThat(events(1)).containsExactly("LOGIN known acting 127.0.0.1 'Browser of the tests' ''");
  }

  @Test
  void a_login_with_tokens_nobody_signed() throws Exception {
    IndependentProvider.answerOnce(
        200,
        """
        {"access_token": "a", "token_type": "Bearer", "expires_in": 3600,
         "id_token": "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."}
        """);

    HttpResponse<String> landed = new Browser().get("/accounts/google/login/");

    assertThat(landed.uri().getQuery()).isEqualTo("error=login_failed");
    assertThat(events(1)).containsExactly(refusal("login_failed"));
  }

  @Test
  void an_unverified_address() throws Exception {
    Map<String, Object> claims = IndependentProvider.claims("mallory@example.com", "Mallory");
    claims.put("email_verified", false);
    IndependentProvider.expect("mallory", claims);

    assertThat(new Browser().get("/accounts/google/login/").uri().getQuery())
        .isEqualTo("error=email_not_verified");

    assertThat(events(1)).containsExactly(refusal("email_not_verified"));
  }

  @Test
  void opening_the_page_that_explains_a_failure_records_nothing() throws Exception {
    Browser browser = new Browser();
    assertThat(browser.get("/accounts/login/?error=access_denied").statusCode()).isEqualTo(200);
    assertThat(browser.get("/accounts/login/?error=provider_down").statusCode()).isEqualTo(200);

    Browser.signedIn("after", "after@example.com", "After");

    assertThat(events(1)).containsExactly("LOGIN known acting 127.0.0.1 'Browser of the tests' ''");
  }

  @Test
  void metrics_are_not_on_the_public_port() {
    assertThat(new Browser().get("/metrics").statusCode()).isEqualTo(404);
  }

  private static String refusal(String cause) {
    return "LOGIN_REFUSED nobody nobody 127.0.0.1 'Browser of the tests' '%s'".formatted(cause);
  }

  private static String begin(Browser browser) {
    String location =
        browser.getOnce("/accounts/google/login/").headers().firstValue("Location").orElseThrow();
    Matcher state = STATE.matcher(location);
    assertThat(state.find()).as(location).isTrue();
    return state.group(1);
  }

  private static String refresh(String token, int status) {
    return RestAssured.given()
        .header("User-Agent", "A thief")
        .contentType(ContentType.JSON)
        .body(Map.of("refresh", token))
        .post("/api/token/refresh/")
        .then()
        .statusCode(status)
        .extract()
        .path("refresh");
  }

  /** What was recorded since the test began; a refused login may be a moment after its answer. */
  private List<String> events(int expected) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    List<String> events = read();
    while (events.size() < expected && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      events = read();
    }
    return events;
  }

  private List<String> read() throws SQLException {
    return query(
        """
        select format('%s %s %s %s ''%s'' ''%s''', kind,
          case when account_id is null then 'nobody' else 'known' end,
          case when actor_id is null then 'nobody' else 'acting' end,
          address, user_agent, detail)
        from audit_event where id > ? order by id
        """,
        before);
  }

  private static List<String> query(String sql, long after) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = Surroundings.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, after);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /** The value, which another thread than the one that answers may still have to count. */
  private static double metricOnceItIs(double expected, String name) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    double value = metric(name);
    while (value < expected && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      value = metric(name);
    }
    return value;
  }

  /** The value on the management port; 0 where nothing was counted yet. */
  private static double metric(String name) {
    String page =
        RestAssured.given()
            .baseUri("http://localhost:9000")
            .basePath("/")
            .get("/metrics")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return page.lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }
}
