package dev.ordergate.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ordergate.adapters.web.Browser;
import dev.ordergate.adapters.web.SignedInTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebSessionTest extends SignedInTest {

  private final Browser stranger = new Browser();

  @ParameterizedTest
  @CsvSource({
    "/orders/, %2Forders%2F",
    "/orders, %2Forders",
    "/orders/5/edit/?a=b%26c&d=e, %2Forders%2F5%2Fedit%2F%3Fa%3Db%2526c%26d%3De",
    "/profile/, %2Fprofile%2F"
  })
  void a_page_sends_a_stranger_to_the_login_and_back(String path, String next) {
    stranger
        .get(path)
        .then()
        .statusCode(302)
        .header("Location", equalTo("/accounts/login/?next=" + next))
        .header("Clear-Site-Data", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders;x=1",
        "/orders/;x=1",
        "/orders;x=1/5",
        "/orders/new;x=1",
        "/profile;x=1",
        "//orders/",
        "/orders//",
        "/./orders/",
        "/x/../orders/",
        "/%6Frders/",
        "/orders/%6Eew/",
        "/ORDERS/"
      })
  void no_spelling_of_a_path_goes_round_the_session(String path) {
    Response answer = stranger.get(path);

    assertThat(answer.statusCode()).isIn(302, 404);
    assertThat(answer.asString()).doesNotContain("New order");
  }

  @Test
  void whose_session_has_ended_reads_so_and_comes_back() {
    accounts.expireSessions();

    Response answer = browser.get("/orders/5/");
    String login = answer.header("Location");

    assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\"");
    assertThat(login).isEqualTo("/accounts/login/?next=%2Forders%2F5%2F&session_ended");
    browser
        .get(login)
        .then()
        .body(containsString("Your session has ended."))
        .body(containsString("href=\"/accounts/google/login/?next=%2Forders%2F5%2F\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void an_unknown_session_is_no_session(String value) {
    stranger.request().cookie("ordergate_session", value).get("/orders/").then().statusCode(302);
  }

  @Test
  void a_form_sends_a_stranger_back_to_the_page_it_was_on() {
    stranger
        .request()
        .contentType("application/x-www-form-urlencoded")
        .header("Referer", "http://localhost:8000/orders/5/")
        .body("status=COMPLETED")
        .post("/orders/5/status/")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/accounts/login/?next=%2Forders%2F5%2F"));
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/export/?search=oak, /orders/?search=oak, %2Forders%2F%3Fsearch%3Doak",
    "/profile/export/, /profile/delete/, %2Fprofile%2Fdelete%2F",
    "/orders/export/?search=oak, '', %2Forders%2F",
    "/profile/export, '', %2Fprofile%2F"
  })
  void a_download_sends_a_stranger_back_to_a_page(String file, String page, String next) {
    stranger
        .request()
        .header("Referer", page.isEmpty() ? "" : "http://localhost:8000" + page)
        .get(file)
        .then()
        .statusCode(302)
        .header("Location", equalTo("/accounts/login/?next=" + next));
  }

  @Test
  void a_form_on_another_site_sends_a_stranger_to_the_front_door() {
    stranger
        .request()
        .contentType("application/x-www-form-urlencoded")
        .header("Referer", "http://localhost:8000.evil.example/orders/5/")
        .body("status=COMPLETED")
        .post("/orders/5/status/")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/accounts/login/?next=%2F"));
  }

  @Test
  void the_api_answers_a_stranger_401_without_a_challenge() {
    stranger
        .get("/api/token/")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", nullValue())
        .header("Location", nullValue());
  }

  @Test
  void the_api_knows_the_account_and_its_role_by_the_session() {
    browser.get("/api/token/").then().statusCode(200).body(equalTo("{\"sub\":\"7\",\"roles\":1}"));
  }

  @Test
  void a_resource_that_does_not_select_the_session_ignores_it() {
    browser.get("/api/public/").then().statusCode(200).body(equalTo("{\"anonymous\":true}"));
  }

  @Test
  void a_session_that_cannot_be_looked_up_is_an_error_and_not_a_stranger() {
    accounts.breakDown();

    browser.get("/orders/").then().statusCode(503).header("Retry-After", equalTo("5"));
  }
}
