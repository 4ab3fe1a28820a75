package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.ordergate.adapters.web.Browser;
import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CsrfTest extends SignedInTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/create/",
        "/orders/1/save/",
        "/orders/1/status/",
        "/orders/1/delete/",
        "/orders/1/restore/",
        "/profile/",
        "/accounts/logout/"
      })
  void a_form_without_the_token_is_refused(String path) {
    browser.get("/orders/");

    browser
        .request()
        .contentType(FORM)
        .body("title=Stolen&name=Stolen")
        .post(path)
        .then()
        .statusCode(400)
        .body(containsString("Go back, reload the page"));
    assertNothingHappened();
  }

  @Test
  void a_form_with_a_wrong_token_is_refused() {
    browser.get("/orders/new/");
    String other = new Browser().get("/accounts/login/").cookie("ordergate_csrf");

    browser
        .request()
        .contentType(FORM)
        .body("title=Stolen&csrf-token=" + other)
        .post("/orders/create/")
        .then()
        .statusCode(400);
    assertNothingHappened();
  }

  @Test
  void what_is_no_form_is_not_given_back() {
    for (String body :
        List.of("&&=&=x&title", "title=50%", "a".repeat(5_000), "a&".repeat(2_000))) {
      new Browser()
          .request()
          .header("Sec-Fetch-Site", "same-origin")
          .contentType(FORM)
          .body(body)
          .post("/orders/create/")
          .then()
          .statusCode(401);
    }
    assertNothingHappened();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, cross-site",
    "Origin, https://sibling.example.com"
  })
  void a_form_of_another_origin_is_refused_though_it_has_the_token(String header, String value) {
    Response refusal = form(header, value);

    refusal.then().statusCode(403).body(containsString("another site asked for it"));
    assertNothingHappened();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none",
    "Origin, null",
    "Origin, http://localhost:8000"
  })
  void a_form_that_may_be_ours_is_taken(String header, String value) {
    form(header, value).then().statusCode(303);
  }

  @Test
  void a_form_of_the_host_it_is_sent_to_is_taken() {
    form("Origin", "http://localhost:" + RestAssured.port).then().statusCode(303);
  }

  /** One with the token, sent with this header. */
  private Response form(String header, String value) {
    browser.get("/orders/new/");
    return browser
        .request()
        .header(header, value)
        .contentType(FORM)
        .body("title=Website&key=1&csrf-token=" + browser.token())
        .post("/orders/create/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "Application/X-WWW-Form-Urlencoded",
        "application/*",
        "nonsense",
        "*/*"
      })
  void a_page_takes_nothing_but_forms(String contentType) {
    browser.get("/orders/new/");

    int status =
        browser
            .request()
            .config(Browser.EXACT_CONTENT_TYPE)
            .header("Content-Type", contentType)
            .body("title=Stolen")
            .post("/orders/create/")
            .statusCode();

    assertThat(status).isEqualTo(415);
    assertNothingHappened();
  }

  @Test
  void a_page_takes_no_request_without_a_content_type() throws Exception {
    assertThat(Browser.postNothing("/accounts/logout/")).isEqualTo(415);
  }

  @Test
  void two_tabs_do_not_invalidate_each_other() {
    browser.get("/orders/new/");
    String first = browser.token();
    browser.get("/profile/");

    assertThat(browser.token()).isEqualTo(first);
    browser.post("/orders/create/", Map.of("title", "Website", "key", "1")).then().statusCode(303);
  }

  @Test
  void the_token_s_cookie_is_for_this_site_s_pages_alone() {
    Response page = browser.get("/orders/new/");

    Cookie cookie = page.detailedCookie("ordergate_csrf");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
  }

  @Test
  void the_api_sets_no_cookie() {
    assertThat(new Browser().get("/api/public/").headers().hasHeaderWithName("Set-Cookie"))
        .isFalse();
    assertThat(browser.get("/api/public/").headers().hasHeaderWithName("Set-Cookie")).isFalse();
    assertThat(new Browser().get("/api/absent/").headers().hasHeaderWithName("Set-Cookie"))
        .isFalse();
  }

  @Test
  void the_api_takes_json_without_a_token() throws Exception {
    browser
        .request()
        .contentType("application/json")
        .body("{}")
        .post("/api/public/")
        .then()
        .statusCode(200);
    assertThat(Browser.postNothing("/api/public/")).isEqualTo(200);
  }

  @Test
  void the_api_never_looks_at_the_token_s_cookie() {
    new Browser()
        .request()
        .cookie("ordergate_csrf", "mangled")
        .get("/api/public/")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, "multipart/form-data; boundary=x", "nonsense"})
  void the_api_ignores_the_type_of_a_body_it_does_not_read(String contentType) {
    browser
        .request()
        .config(Browser.EXACT_CONTENT_TYPE)
        .header("Content-Type", contentType)
        .post("/api/public/")
        .then()
        .statusCode(200);
  }

  @Test
  void the_api_takes_no_form_where_it_reads_a_body() {
    browser.request().contentType(FORM).body("a=b").post("/api/json/").then().statusCode(415);
  }

  private void assertNothingHappened() {
    assertThat(orders.find(new AccountId(7), new OrderId(1))).isEmpty();
    assertThat(accounts.sessions()).isEqualTo(1);
    assertThat(accounts.show(new AccountId(7)).orElseThrow().account().name().value())
        .isEqualTo("Ada Lovelace");
  }
}
