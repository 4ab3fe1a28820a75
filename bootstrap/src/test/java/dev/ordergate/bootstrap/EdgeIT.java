package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and what no request gets past. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class EdgeIT {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> OF_PROGRAMS =
      headers("default-src 'none'; frame-ancestors 'none'", "no-referrer");

  private static final Map<String, String> OF_PAGES = headers(PAGE_POLICY, "same-origin");

  private static final Map<String, String> OF_PROBLEM_PAGES =
      headers("default-src 'none'; img-src data:; frame-ancestors 'none'", "no-referrer");

  /** No resource saw the request. */
  private static final Map<String, String> OF_EARLY_PAGES = headers(PAGE_POLICY, "no-referrer");

  private static final Map<String, String> OF_DOCS =
      headers(
          "default-src 'none'; script-src 'self'"
              + " 'sha256-7F2OcKskL04JgL2Wi9dIlM2nKVrWzSiW+5aE8S2GiP8='"
              + " 'sha256-5DnCvwSoaZ12G+tynsZBlmVG0FHlKfU9/cAslhglAbQ=';"
              + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "no-referrer");

  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script[^>]*>(\\s*[^<\\s].*?)</script>", Pattern.DOTALL);

  private static String accessToken;
  private static Map<String, String> cookies;

  @BeforeAll
  static void signIn() {
    Browser browser = Browser.signedIn("edge", "edge@example.com", "Edge");
    accessToken = browser.accessToken();
    cookies =
        browser.cookies().getCookieStore().getCookies().stream()
            .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
  }

  private record Answer(
      int status, String what, Map<String, String> headers, Supplier<Response> request) {

    Answer(int status, String what, Supplier<Response> request) {
      this(status, what, OF_PROGRAMS, request);
    }
  }

  private static Map<String, String> headers(String policy, String referrers) {
    Map<String, String> headers = new TreeMap<>(ALWAYS);
    headers.put("Content-Security-Policy", policy);
    headers.put("Referrer-Policy", referrers);
    return headers;
  }

  private static RequestSpecification anybody() {
    return given().redirects().follow(false);
  }

  private static RequestSpecification somebody() {
    return anybody().header("Authorization", "Bearer " + accessToken);
  }

  private static RequestSpecification somebodyInABrowser() {
    return anybody().cookies(cookies);
  }

  /** Asks while the table of orders is missing, which is no outage but a fault of ours. */
  private static Response withoutOrders(Supplier<Response> request) {
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table orders rename to orders_elsewhere");
      try {
        return request.get();
      } finally {
        statement.execute("alter table orders_elsewhere rename to orders");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks while somebody holds the table of orders for longer than a statement waits for it. */
  private static Response withLockedOrders(Supplier<Response> request) {
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table orders");
      return request.get();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Answer> answers() {
    return Stream.of(
        new Answer(200, "resource", () -> somebody().get("/api/profile/")),
        new Answer(201, "create", () -> post("application/json", "{\"title\":\"Edge\"}")),
        new Answer(400, "validation", () -> post("application/json", "{}")),
        new Answer(400, "JSON", () -> post("application/json", "{")),
        new Answer(
            400,
            "two credentials",
            () -> somebody().header("Authorization", "Bearer x").get("/api/orders/")),
        new Answer(
            400,
            "page of a bad query",
            OF_EARLY_PAGES,
            () -> anybody().urlEncodingEnabled(false).get("/orders/?search=%FF")),
        new Answer(400, "host", () -> anybody().header("Host", "elsewhere.example").get("/")),
        new Answer(401, "no token", () -> anybody().get("/api/orders/")),
        new Answer(
            401,
            "bad token",
            () -> anybody().header("Authorization", "Bearer x.y.z").get("/api/orders/")),
        new Answer(403, "role", () -> somebody().get("/api/admin/users/")),
        new Answer(404, "order", () -> somebody().get("/api/orders/999999999/")),
        new Answer(404, "API path", () -> anybody().get("/api/nothing/")),
        new Answer(404, "page", OF_PAGES, () -> anybody().get("/nothing/")),
        new Answer(405, "method", () -> somebody().delete("/api/orders/")),
        new Answer(413, "long body", () -> post("application/json", "x".repeat(300_000))),
        new Answer(413, "page of a long form", OF_EARLY_PAGES, EdgeIT::sendLongForm),
        new Answer(415, "media type", () -> post("text/plain", "Edge")),
        new Answer(500, "fault", () -> withoutOrders(() -> somebody().get("/api/orders/"))),
        new Answer(
            500,
            "page of a fault",
            OF_PAGES,
            () -> withoutOrders(() -> somebodyInABrowser().get("/orders/"))),
        new Answer(503, "outage", () -> withLockedOrders(() -> somebody().get("/api/orders/"))),
        new Answer(
            503,
            "page of an outage",
            OF_PAGES,
            () -> withLockedOrders(() -> somebodyInABrowser().get("/orders/"))),
        new Answer(302, "to sign-in", OF_PAGES, () -> anybody().get("/orders/")),
        new Answer(
            302, "to the provider", OF_PAGES, () -> anybody().get("/accounts/google/login/")),
        new Answer(200, "page", OF_PAGES, () -> anybody().get("/accounts/login/")),
        new Answer(200, "static file", OF_PAGES, () -> anybody().get("/static/style.x.css")),
        new Answer(
            200, "problem page", OF_PROBLEM_PAGES, () -> anybody().get("/problems/https-required")),
        new Answer(200, "OpenAPI", () -> anybody().get("/openapi")),
        new Answer(200, "Swagger UI", OF_DOCS, () -> anybody().get("/docs/")),
        new Answer(
            200, "Swagger UI's script", OF_DOCS, () -> anybody().get("/docs/swagger-ui-bundle.js")),
        new Answer(200, "keys", () -> anybody().get("/.well-known/jwks.json")));
  }

  @TestFactory
  Stream<DynamicTest> every_answer_has_the_security_headers() {
    return answers()
        .map(answer ->
            DynamicTest.dynamicTest(
                answer.status() + " " + answer.what(),
                () -> {
                  Response response = answer.request().get();
                  assertThat(response.statusCode()).isEqualTo(answer.status());
                  Headers headers = response.headers();
                  assertThat(answer.headers())
                      .allSatisfy((name, value) ->
                          assertThat(headers.getValues(name)).as(name).containsExactly(value));
                  assertThat(headers.hasHeaderWithName("Strict-Transport-Security")).isFalse();
                  assertThat(headers.hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_answer_says_when_it_was_made() {
    return answers()
        .map(answer ->
            DynamicTest.dynamicTest(
                answer.status() + " " + answer.what(),
                () -> {
                  List<String> dates = answer.request().get().headers().getValues("Date");
                  assertThat(dates).hasSize(1);
                  assertThat(Instant.from(RFC_1123_DATE_TIME.parse(dates.getFirst())))
                      .isCloseTo(Instant.now(), within(1, MINUTES));
                }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /api/orders/2/         | DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
        "GET    | /api/orders/2/restore/ | OPTIONS, POST",
        "HEAD   | /api/orders/2/restore  | OPTIONS, POST",
        "POST   | /api/orders/2/history/ | GET, HEAD, OPTIONS",
        "DELETE | /api/admin/users/1/    | GET, HEAD, OPTIONS, PATCH",
        "GET    | /api/sessions/1/       | DELETE, OPTIONS",
        "PUT    | /api/orders/           | GET, HEAD, OPTIONS, POST",
        "PUT    | /orders/2/status/      | GET, HEAD, OPTIONS, POST",
        "PUT    | /orders/2/delete/      | GET, HEAD, OPTIONS, POST",
        "PUT    | /orders/create/        | GET, HEAD, OPTIONS, POST",
        "PUT    | /orders/2/restore/     | GET, HEAD, OPTIONS, POST",
        "PUT    | /accounts/logout/      | GET, HEAD, OPTIONS, POST",
        "POST   | /orders/2/edit/        | GET, HEAD, OPTIONS",
        "PUT    | /orders/2/save/        | GET, HEAD, OPTIONS, POST",
        "POST   | /                      | GET, HEAD, OPTIONS",
        "POST   | /accounts/google/login/callback/ | GET, HEAD, OPTIONS",
        "PUT    | /accounts/google/login/callback  | GET, HEAD, OPTIONS",
        "DELETE | /openapi               | GET, HEAD, OPTIONS",
        "DELETE | /openapi.json          | GET, HEAD, OPTIONS",
        "POST   | /docs                  | GET, HEAD, OPTIONS",
        "PUT    | /docs/                 | GET, HEAD, OPTIONS",
        "DELETE | /docs/index.html       | GET, HEAD, OPTIONS"
      })
  void a_method_that_a_path_does_not_know_is_405_with_what_options_says(
      String method, String path, String known) {
    anybody().request(method, path).then().statusCode(405).header("Allow", equalTo(known));
    Response options = anybody().options(path);
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(options.headers().getValues("Allow")).containsExactly(known);
    assertThat(options.body().asByteArray()).isEmpty();
  }

  @Test
  void what_a_patch_may_be_is_said_where_one_could_be_sent_or_was_not_read() {
    String patches = "application/merge-patch+json, application/json";

    anybody().options("/api/orders/2/").then().header("Accept-Patch", equalTo(patches));
    anybody().options("/api/orders/").then().header("Accept-Patch", nullValue());
    somebody()
        .contentType("text/plain")
        .body("Edge")
        .patch("/api/profile/")
        .then()
        .statusCode(415)
        .header("Accept-Patch", equalTo(patches));
    post("text/plain", "Edge").then().statusCode(415).header("Accept-Patch", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/orders/x/",
    "OPTIONS, /api/orders/x/",
    "OPTIONS, /api/nothing/",
    "OPTIONS, /openapi/nothing",
    "OPTIONS, /orders/x/",
    "OPTIONS, /nothing/",
    "POST, /api/orders/2/nothing/",
    "DELETE, /nothing/",
    "GET, /orders/x/status/"
  })
  void what_no_method_finds_is_404(String method, String path) {
    anybody().request(method, path).then().statusCode(404).header("Allow", nullValue());
  }

  @Test
  void a_page_that_is_for_a_form_alone_says_so() {
    anybody().put("/accounts/logout/").then().body(containsString("answers a form only"));
  }

  @Test
  void a_session_that_a_sibling_host_could_plant_is_none() {
    String session = "ordergate_session=" + cookies.get("ordergate_session");

    assertThat(profileStatus("a=1; " + session)).isEqualTo(200);
    assertThat(profileStatus("," + session)).isEqualTo(302);
    assertThat(profileStatus("a=1; , " + session)).isEqualTo(302);
    assertThat(profileStatus("," + session + "x; " + session)).isEqualTo(200);
  }

  private static int profileStatus(String cookie) {
    return anybody().header("Cookie", cookie).get("/profile/").statusCode();
  }

  @Test
  void a_request_names_one_host_and_it_is_ours() throws IOException {
    String own = URI.create(Surroundings.BASE_URL).getAuthority();

    assertThat(statusFor(own)).isEqualTo(401);
    assertThat(statusFor(own, "elsewhere.example")).isEqualTo(400);
    assertThat(statusFor(own, own)).isEqualTo(400);
    assertThat(statusFor("elsewhere.example", own)).isEqualTo(400);
    assertThat(statusFor()).isEqualTo(400);
  }

  private static int statusFor(String... hosts) throws IOException {
    String headers =
        Stream.of(hosts).map(host -> "Host: " + host + "\r\n").collect(Collectors.joining());
    return raw("GET /api/profile/", headers).status();
  }

  private static RawHttp.Answer raw(String request, String headers) throws IOException {
    return RawHttp.send(
        (request + " HTTP/1.1\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: y", "Host:", "Host: localhost@evil", "Host: localhost, evil"})
  void a_request_without_a_good_host_is_a_problem_like_any_other(String header) throws IOException {
    RawHttp.Answer answer = raw("GET /api/profile/", header + "\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.headers()).containsAllEntriesOf(OF_PROGRAMS).containsKey("Date");
    assertThat(answer.body()).contains("malformed-request", "host").doesNotContain("stack");
  }

  @Test
  void a_host_in_the_target_has_to_be_ours_too() throws IOException {
    String own = URI.create(Surroundings.BASE_URL).getAuthority();

    assertThat(statusOfTarget("http://" + own + "/api/profile/", own)).isEqualTo(401);
    assertThat(statusOfTarget("http://elsewhere.example/api/profile/", own)).isEqualTo(400);
    assertThat(statusOfTarget("http://x@" + own + "/api/profile/", own)).isEqualTo(400);
    assertThat(statusOfTarget("http:///api/profile/", own)).isEqualTo(400);
    assertThat(statusOfTarget("http://" + own + "/api/profile/", "elsewhere.example"))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:", "localhost:0"})
  void no_redirect_leads_to_port_0(String host) throws IOException {
    assertThat(statusOfTarget("/accounts/google/login/", host)).isEqualTo(400);
  }

  private static int statusOfTarget(String target, String host) throws IOException {
    return raw("GET " + target, "Host: " + host + "\r\n").status();
  }

  @Test
  void a_target_that_is_no_path_is_a_problem_like_any_other() throws IOException {
    RawHttp.Answer answer = raw("OPTIONS *", "Host: localhost\r\n");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.headers()).containsAllEntriesOf(OF_PROGRAMS);
  }

  @Test
  void who_sends_two_credentials_reads_so() {
    somebody()
        .header("Authorization", "Bearer x")
        .get("/api/orders/")
        .then()
        .statusCode(400)
        .body("detail", equalTo("The request carries more than one Authorization header."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF", "%ED%A0%80", "oak%C3"})
  void a_query_that_is_not_utf_8_is_refused(String search) {
    somebody()
        .urlEncodingEnabled(false)
        .get("/api/orders/?search=" + search)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("parameter search "));
    for (String page : List.of("/orders/?search=", "/accounts/login/?next=/", "/nothing/?x=")) {
      somebodyInABrowser()
          .urlEncodingEnabled(false)
          .get(page + search)
          .then()
          .statusCode(400)
          .contentType(ContentType.HTML)
          .body(containsString("That did not come through"));
    }
  }

  @Test
  void a_semicolon_is_a_character_of_a_search() {
    for (String list : List.of("/orders/?search=", "/orders/?status=open&search=")) {
      somebodyInABrowser()
          .urlEncodingEnabled(false)
          .get(list + "oak;ash;")
          .then()
          .statusCode(200)
          .body(containsString("value=\"oak;ash;\""));
    }
    anybody()
        .urlEncodingEnabled(false)
        .get("/accounts/login/?next=/orders/?search=oak;ash")
        .then()
        .body(containsString("next=%2Forders%2F%3Fsearch%3Doak%253Bash"));
  }

  @Test
  void a_search_of_whatever_characters_is_kept_for_after_the_login() throws IOException {
    String search = "/orders/?search=a//b[c];d,e";
    String host = "Host: " + URI.create(Surroundings.BASE_URL).getAuthority() + "\r\n\r\n";

    RawHttp.Answer answer =
        RawHttp.send(("GET " + search + " HTTP/1.1\r\n" + host).getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(URLDecoder.decode(answer.header("Location"), StandardCharsets.UTF_8))
        .isEqualTo("/accounts/login/?next=/orders/?search=a//b%5Bc%5D%3Bd%2Ce");
  }

  @Test
  void a_range_of_media_types_says_nothing_of_a_body() {
    Response refusal =
        somebody()
            .config(
                RestAssuredConfig.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig()
                            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                            .encodeContentTypeAs("*/*", ContentType.TEXT)))
            .header("Content-Type", "*/*")
            .body("{}")
            .post("/api/orders/");

    refusal.then().statusCode(415).body("detail", containsString("name the media type"));
  }

  @Test
  void a_person_whose_form_is_too_long_sees_a_page() {
    Response refused = sendLongForm();
    assertThat(refused.contentType()).startsWith("text/html");
    assertThat(refused.body().asString()).contains("Shorten what you sent");
  }

  @Test
  void a_page_that_is_refused_asks_for_no_token() {
    somebodyInABrowser()
        .get("/admin/users/")
        .then()
        .statusCode(403)
        .contentType(ContentType.HTML)
        .header("WWW-Authenticate", nullValue());
    somebody().get("/api/admin/users/").then().header("WWW-Authenticate", notNullValue());
  }

  private static Response sendLongForm() {
    return somebodyInABrowser()
        .contentType("application/x-www-form-urlencoded")
        .body("description=" + "x".repeat(300_000))
        .post("/orders/create/");
  }

  @Test
  void nobody_keeps_what_the_api_answers() {
    for (String path :
        List.of(
            "/api/profile/",
            "/api/profile/export/",
            "/api/orders/",
            "/api/orders/export/",
            "/api/sessions/",
            "/api/x")) {
      assertThat(somebody().get(path).header("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void keys_may_be_kept_for_a_minute() {
    anybody().get("/.well-known/jwks.json").then().header("Cache-Control", equalTo("max-age=60"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/orders/",
        "/api/orders/999999999/",
        "/api/orders/export/",
        "/api/profile/",
        "/api/profile/export/",
        "/api/sessions/",
        "/.well-known/jwks.json",
        "/problems/not-found",
        "/problems/nothing",
        "/openapi"
      })
  void head_has_the_content_type_of_get(String path) {
    assertThat(somebody().head(path).contentType())
        .isNotEmpty()
        .isEqualTo(somebody().get(path).contentType());
  }

  @Test
  void head_has_the_content_type_of_a_pair_and_of_an_order() {
    assertThat(somebodyInABrowser().head("/api/token/").contentType())
        .isEqualTo("application/json;charset=UTF-8");
    String order = post("application/json", "{\"title\":\"Head\"}").header("Location");
    assertThat(somebody().head(order).contentType()).isEqualTo("application/json;charset=UTF-8");
  }

  @Test
  void the_scripts_of_swagger_ui_are_those_its_policy_allows() throws NoSuchAlgorithmException {
    Response page = anybody().get("/docs/");
    Matcher script = INLINE_SCRIPT.matcher(page.body().asString());
    int scripts = 0;
    while (script.find()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
      assertThat(page.header("Content-Security-Policy"))
          .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
      scripts++;
    }
    assertThat(scripts).isEqualTo(2);
  }

  @Test
  void without_origins_no_other_page_may_ask() {
    Response preflight =
        anybody()
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "GET")
            .options("/api/orders/");
    assertThat(preflight.headers().asList())
        .noneMatch(
            header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void what_nobody_trusted_says_of_the_client_is_ignored() {
    String token = Browser.signedIn("spoof", "spoof@example.com", "Spoof").accessToken();
    Response sessions =
        anybody()
            .header("Authorization", "Bearer " + token)
            .header("X-Forwarded-For", "203.0.113.9")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "elsewhere.example")
            .get("/api/sessions/");

    assertThat(sessions.statusCode()).isEqualTo(200);
    assertThat(sessions.jsonPath().getList("address", String.class))
        .isNotEmpty()
        .allMatch(address -> address.equals("127.0.0.1") || address.equals("::1"));
  }

  private static Response post(String type, String body) {
    return somebody().contentType(type).body(body).post("/api/orders/");
  }
}
