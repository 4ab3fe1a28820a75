package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ordergate.adapters.web.Browser;
import dev.ordergate.adapters.web.SignedInTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest extends SignedInTest {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final Pattern STYLE = Pattern.compile("href=\"(/static/style[^\"]+)\"");

  @ParameterizedTest
  @ValueSource(
      strings = {"/orders/", "/orders/trash/", "/profile/", "/accounts/login/", "/absent/"})
  void every_page_is_locked_down(String path) {
    browser
        .get(path)
        .then()
        .contentType("text/html; charset=utf-8")
        .header("Content-Security-Policy", equalTo(POLICY))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("same-origin"))
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void a_form_is_kept_for_going_back_to() {
    browser
        .get("/orders/new/")
        .then()
        .header("Cache-Control", equalTo("private, no-cache"))
        .header("Content-Security-Policy", equalTo(POLICY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/",
        "/orders/new/",
        "/orders/trash/",
        "/profile/",
        "/profile/delete/",
        "/accounts/login/",
        "/accounts/signed-in/",
        "/absent/"
      })
  void every_page_has_a_language_a_title_and_landmarks_and_nothing_inline(String path) {
    String page = browser.get(path).asString();

    assertThat(page)
        .contains("<html lang=\"en\">", "<title>", " – Ordergate</title>")
        .contains("<a class=\"skip\" href=\"#main\">", "<main id=\"main\"", "<h1")
        .doesNotContain("<script", "<style", " style=", "https://", "http://")
        .hasSizeLessThan(50_000);
  }

  @Test
  void the_page_one_is_on_is_marked() {
    browser
        .get("/profile/")
        .then()
        .body(containsString("<a href=\"/profile/\" aria-current=\"page\">Profile</a>"))
        .body(containsString("<a href=\"/orders/\">Orders</a>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/users/", "/admin/users/7/", "/admin/orders/", "/admin/audit/"})
  void every_page_for_admins_is_like_the_others(String path) {
    accounts.makeAdmin();
    directory.put(accounts.account());

    every_page_is_locked_down(path);
    every_page_has_a_language_a_title_and_landmarks_and_nothing_inline(path);
  }

  @Test
  void the_stylesheet_is_kept_for_ever_under_its_hash() {
    String path = stylePath();

    new Browser()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/css;charset=utf-8")
        .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
        .header("Set-Cookie", nullValue());
  }

  @Test
  void google_s_logo_is_served_by_us() {
    Matcher logo =
        Pattern.compile("src=\"(/static/google[^\"]+)\"")
            .matcher(new Browser().get("/accounts/login/").asString());
    assertThat(logo.find()).isTrue();

    new Browser().get(logo.group(1)).then().statusCode(200).contentType("image/svg+xml");
  }

  @Test
  void the_stylesheet_is_served_but_not_kept_under_the_hash_of_another_release() {
    new Browser()
        .get("/static/style.0000.css")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-cache"));
  }

  @Test
  void a_page_that_does_not_exist_is_a_page() {
    new Browser()
        .get("/absent/")
        .then()
        .statusCode(404)
        .contentType("text/html; charset=utf-8")
        .body(containsString("<h1>Nothing here</h1>"));
  }

  @Test
  void an_error_of_ours_is_a_page_that_keeps_status_and_headers() {
    accounts.breakDown();

    browser
        .get("/orders/")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("5"))
        .contentType("text/html; charset=utf-8")
        .body(containsString("Not available at the moment"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/absent/", "/.well-known/absent", "/docs/absent", "/problems/x"})
  void errors_for_programs_stay_as_they_are(String path) {
    Response answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.header("Content-Security-Policy")).isNull();
  }

  private String stylePath() {
    Matcher matcher = STYLE.matcher(browser.get("/orders/").asString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
