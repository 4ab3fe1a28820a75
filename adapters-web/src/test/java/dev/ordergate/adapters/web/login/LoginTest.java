package dev.ordergate.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ordergate.adapters.web.Browser;
import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginTest extends SignedInTest {

  private static final String CALLBACK = "/accounts/google/login/callback/?code=1";

  private final Browser stranger = new Browser();

  @Test
  void the_button_carries_on_where_the_person_wanted_to_go() {
    stranger
        .get("/accounts/login/?next=%2Forders%2F5%2F%3Fa%3Db")
        .then()
        .statusCode(200)
        .body(containsString("href=\"/accounts/google/login/?next=%2Forders%2F5%2F%3Fa%3Db\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"})
  void the_button_leads_to_no_other_site(String next) {
    stranger
        .get("/accounts/login/?next=" + next)
        .then()
        .body(containsString("href=\"/accounts/google/login/?next=%2Forders%2F\""))
        .body(not(containsString("evil")));
  }

  @Test
  void the_login_page_explains_a_cancelled_login() {
    stranger
        .get("/accounts/login/?error=access_denied")
        .then()
        .body(containsString("You cancelled the sign-in"));
  }

  @ParameterizedTest
  @CsvSource({
    "access_denied, You cancelled the sign-in",
    "provider_down, Google does not answer",
    "client_refused, Google does not accept this service",
    "login_failed, The sign-in did not work",
    "wrong_domain, This is for another organisation",
    "email_not_verified, Your e-mail address is not verified",
    "incomplete_identity, Google did not tell us your e-mail address",
    "account_disabled, Your account is disabled"
  })
  void every_failure_has_a_page_of_its_own_title(String code, String title) {
    stranger
        .get("/accounts/login/?error=" + code)
        .then()
        .statusCode(200)
        .body(containsString("<title>" + title + " – Ordergate</title>"))
        .body(containsString("<h2>" + title + "</h2>"))
        .body(containsString("Sign in with Google"));
  }

  @Test
  void a_login_that_failed_keeps_where_the_person_wanted_to_go() {
    stranger.get("/accounts/google/login/?next=%2Forders%2F5%2F");
    stranger
        .get("/accounts/login/?error=access_denied")
        .then()
        .body(containsString("href=\"/accounts/google/login/\""));

    Cookie cookie = stranger.get("/accounts/google/login/").detailedCookie("ordergate_next");

    assertThat(cookie.getValue()).isEqualTo("/orders/5/");
  }

  @Test
  void a_refused_login_keeps_where_the_person_wanted_to_go() {
    accounts.refuse(LoginRefusal.WRONG_DOMAIN);
    stranger.get("/accounts/google/login/?next=%2Forders%2F5%2F");

    assertThat(stranger.get(CALLBACK).cookie("ordergate_next")).isNull();
  }

  @Test
  void the_login_page_repeats_no_code_it_does_not_know() {
    stranger
        .get("/accounts/login/?error=%3Cscript%3E")
        .then()
        .body(containsString("did not work"))
        .body(not(containsString("script")));
  }

  @Test
  void the_login_begins_at_google() {
    stranger
        .get("/accounts/google/login/?next=/orders/")
        .then()
        .statusCode(302)
        .header("Location", equalTo("https://accounts.example/authorize"));
  }

  @ParameterizedTest
  @CsvSource({
    "?next=%2Forders%2F5%2F%3Fa%3Db, /orders/5/?a=b",
    "?next=https://evil.example, /orders/",
    "?next=%2F%2Fevil.example, /orders/",
    "'', /orders/"
  })
  void where_to_go_is_noted_on_the_way_to_google(String query, String next) {
    Cookie cookie =
        stranger.get("/accounts/google/login/" + query).detailedCookie("ordergate_next");

    assertThat(cookie.getValue()).isEqualTo(next);
    assertThat(cookie.getPath()).isEqualTo("/accounts/google/login/");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getMaxAge()).isEqualTo(600);
  }

  @Test
  void the_login_ends_where_the_person_wanted_to_go() {
    Response answer = stranger.request().cookie("ordergate_next", "/orders/5/?a=b").get(CALLBACK);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/orders/5/?a=b");
    Cookie next = answer.detailedCookie("ordergate_next");
    assertThat(next.getMaxAge()).isZero();
    assertThat(next.getPath()).isEqualTo("/accounts/google/login/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example/", ""})
  void the_login_ends_at_the_orders_where_next_is_no_local_path(String next) {
    stranger
        .request()
        .cookie("ordergate_next", next)
        .get(CALLBACK)
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/"));
  }

  @Test
  void over_http_the_session_cookie_has_no_prefix() {
    Cookie session = stranger.get(CALLBACK).detailedCookie("ordergate_session");

    assertThat(session.getValue()).hasSize(43);
    assertThat(session.getPath()).isEqualTo("/");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.isSecured()).isFalse();
    assertThat(session.getSameSite()).isEqualTo("Lax");
    assertThat(session.getMaxAge()).isEqualTo(7 * 24 * 3600);
    assertThat(session.getDomain()).isNull();
  }

  @Test
  void the_session_notes_the_browser() {
    stranger
        .request()
        .header("User-Agent", "Lynx/2.9")
        .header("X-Forwarded-For", "203.0.113.7")
        .get(CALLBACK);

    assertThat(accounts.lastDevice()).contains(new Device("Lynx/2.9", "203.0.113.7"));
  }

  @ParameterizedTest
  @EnumSource(LoginRefusal.class)
  void a_refused_person_reads_why_and_gets_no_session(LoginRefusal cause) {
    accounts.refuse(cause);

    Response answer = stranger.get(CALLBACK);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/accounts/login/?error=" + cause.word());
    assertThat(answer.cookie("ordergate_session")).isNull();
    stranger.get(answer.header("Location")).then().body(containsString("role=\"alert\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/accounts/google/login/?next=/\\evil",
        "/accounts/google/login/callback/?state=|\"<>",
        "/accounts/google/login?next=%zz",
        "/accounts/login/?next=/\\evil",
        "/accounts/login/?next=%zz",
        "/orders/?after=%zz",
        "/orders/?after=|"
      })
  void an_address_that_is_none_is_no_server_error(String target) throws IOException {
    String status = statusLineOf(target);

    assertThat(status).matches("HTTP/1.1 (200|302|303|400) .*");
  }

  /** By hand: no client sends such addresses. */
  private String statusLineOf(String target) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(target);
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void signing_out_ends_the_session_and_says_so() {
    browser.get("/orders/");

    Response answer = browser.post("/accounts/logout/", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/accounts/login/?signed_out");
    assertThat(answer.detailedCookie("ordergate_session").getMaxAge()).isZero();
    assertThat(accounts.sessions()).isZero();
    browser
        .get("/accounts/login/?signed_out")
        .then()
        .body(containsString("You are signed out"))
        .body(containsString("<img src=\"/accounts/farewell.svg\""));
    browser.get("/orders/").then().statusCode(302);
  }

  /** The header comes too early with the answer to the form: on the page it was sent from. */
  @Test
  void the_farewell_lets_the_browser_forget_the_page_before() {
    browser
        .get("/accounts/farewell.svg")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("Clear-Site-Data", equalTo("\"cache\""))
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void a_page_of_another_site_lets_the_browser_forget_nothing() {
    RestAssured.given()
        .header("Sec-Fetch-Site", "cross-site")
        .get("/accounts/farewell.svg")
        .then()
        .statusCode(200)
        .header("Clear-Site-Data", nullValue());
  }

  @Test
  void signing_out_twice_or_after_the_session_expired_is_no_error() {
    browser.get("/orders/");
    accounts.expireSessions();

    browser.post("/accounts/logout/", Map.of()).then().statusCode(303);
    browser.post("/accounts/logout/", Map.of()).then().statusCode(303);
  }

  @Test
  void a_form_of_before_signing_out_is_not_taken_after_the_next_sign_in() {
    browser.get("/orders/new/");
    Map<String, String> form = browser.with("key", Map.of("title", "Left open"));
    browser.post("/accounts/logout/", Map.of()).then().statusCode(303);
    browser.get(CALLBACK).then().statusCode(303);

    browser
        .send("/orders/create/", form, "http://localhost:8000")
        .then()
        .statusCode(400)
        .body(containsString("value=\"Left open\""));

    assertThat(orders.find(new AccountId(7), new OrderId(1))).isEmpty();
    browser.post("/orders/create/", form).then().statusCode(303);
  }

  @Test
  void nobody_signs_out_by_a_link() {
    for (Browser any : List.of(browser, stranger)) {
      any.get("/accounts/logout/")
          .then()
          .statusCode(303)
          .header("Location", equalTo("/orders/"))
          .header("Set-Cookie", nullValue())
          .header("Clear-Site-Data", nullValue());
    }
    assertThat(accounts.sessions()).isEqualTo(1);
  }
}
