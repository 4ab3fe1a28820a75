package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole chain from the login to the end of the session, against an independent provider. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class LoginToOrderIT {

  private static final String RFC_3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

  @Test
  void the_provider_asks_again_where_a_page_wants_it() {
    assertThat(departure("?next=/profile/&prompt=consent")).containsOnlyOnce("prompt=consent");
    assertThat(departure("?next=/&prompt=select_account"))
        .containsOnlyOnce("prompt=select_account");
    assertThat(departure("?next=/profile/&prompt=none")).doesNotContain("prompt=");
    assertThat(departure("?next=/profile/")).doesNotContain("prompt=");
  }

  private static String departure(String query) {
    return new Browser()
        .getOnce("/accounts/google/login/" + query)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void a_person_signs_in_orders_refreshes_and_signs_out() {
    IndependentProvider.expect(
        "chain", IndependentProvider.claims("chain@example.com", "Chain Walker"));
    Browser browser = new Browser();

    HttpResponse<String> redirect = browser.getOnce("/accounts/google/login/?next=/profile/");
    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(redirect.headers().firstValue("Location").orElseThrow())
        .contains("response_type=code", "code_challenge_method=S256", "code_challenge=")
        .contains("state=", "nonce=", "access_type=offline", "scope=openid+email+profile")
        .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8081%2Faccounts%2Fgoogle%2Flogin%2F");

    HttpResponse<String> landed = browser.get("/accounts/google/login/?next=/profile/");
    assertThat(landed.uri().getPath()).isEqualTo("/profile/");
    assertThat(landed.body()).contains("Chain Walker", "chain@example.com");

    JsonNode pair = browser.tokenPair();
    assertThat(pair.get("token_type").asText()).isEqualTo("Bearer");
    assertThat(pair.get("expires_in").asInt()).isEqualTo(900);

    int id =
        given()
            .auth()
            .oauth2(pair.get("access").asText())
            .contentType(ContentType.JSON)
            .body(Map.of("title", "Website Redesign"))
            .post("/api/orders/create/")
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", matchesPattern("http://localhost:8081/api/orders/\\d+/"))
            .contentType(startsWith("application/json"))
            .body("size()", equalTo(7))
            .body("title", equalTo("Website Redesign"))
            .body("description", equalTo(""))
            .body("status", equalTo("PENDING"))
            .body("version", equalTo(0))
            .body("created_at", matchesPattern(RFC_3339))
            .body("updated_at", matchesPattern(RFC_3339))
            .extract()
            .path("id");
    given()
        .auth()
        .oauth2(pair.get("access").asText())
        .get("/api/orders")
        .then()
        .statusCode(200)
        .body("id", hasItem(id));

    String first = pair.get("refresh").asText();
    String second = refresh(first, 200).path("refresh");
    assertThat(second).isNotEqualTo(first);
    assertThat(refresh(first, 200).<String>path("refresh"))
        .as("a repeated request gets the same successor, not a second chain")
        .isEqualTo(second);
    String third = refresh(second, 200).path("refresh");
    assertThat(refresh(first, 401).<String>path("reason")).isEqualTo("reused");
    assertThat(refresh(third, 401).<String>path("reason"))
        .as("reuse ends the family")
        .isEqualTo("revoked");

    String live = browser.tokenPair().get("refresh").asText();
    HttpResponse<String> out =
        browser.submit(browser.get("/profile/"), "/accounts/logout/", Map.of());
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.uri().getPath()).isEqualTo("/accounts/login/");
    assertThat(browser.get("/api/token/").statusCode()).isEqualTo(401);
    assertThat(browser.get("/orders/").uri().getPath()).isEqualTo("/accounts/login/");
    assertThat(refresh(live, 401).<String>path("reason"))
        .as("what was minted from the web session ends with it")
        .isEqualTo("revoked");
  }

  @Test
  void the_same_person_gets_the_same_account_and_another_person_another() {
    int first = profileId(Browser.signedIn("same", "same@example.com", "Same"));
    int again = profileId(Browser.signedIn("same", "moved@example.com", "Same"));
    int other = profileId(Browser.signedIn("other", "same@example.com", "Other"));

    assertThat(again).isEqualTo(first);
    assertThat(other).as("accounts are never merged by e-mail").isNotEqualTo(first);
  }

  @Test
  void an_unverified_address_is_not_let_in() {
    Map<String, Object> claims = IndependentProvider.claims("eve@example.com", "Eve");
    claims.put("email_verified", false);
    IndependentProvider.expect("unverified", claims);

    HttpResponse<String> landed = new Browser().get("/accounts/google/login/");

    assertThat(landed.uri().getPath()).isEqualTo("/accounts/login/");
    assertThat(landed.uri().getQuery()).isEqualTo("error=email_not_verified");
  }

  @Test
  void no_cookie_holds_a_token_of_the_provider() {
    Browser browser = Browser.signedIn("cookies", "cookies@example.com", "Cookies");

    assertThat(browser.cookies().getCookieStore().getCookies())
        .extracting(java.net.HttpCookie::getName)
        .contains("ordergate_session")
        .doesNotContain("q_session");
  }

  private static int profileId(Browser browser) {
    return given()
        .auth()
        .oauth2(browser.accessToken())
        .get("/api/profile/")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static io.restassured.response.ExtractableResponse<io.restassured.response.Response>
      refresh(String token, int status) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("refresh", token))
        .post("/api/token/refresh/")
        .then()
        .statusCode(status)
        .extract();
  }
}
