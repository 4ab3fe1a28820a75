package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sessions API over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class SessionsApiIT {

  @Test
  void the_list_shows_the_browser_and_the_devices_minted_from_it() {
    Browser browser = Browser.signedIn("listed", "listed@example.com", "Listed");
    browser.tokenPair();
    String access = browser.accessToken();

    JsonPath sessions = list(access);

    assertThat(sessions.getList("kind", String.class))
        .containsExactlyInAnyOrder("web", "device", "device");
    assertThat(sessions.getList("findAll { it.current }.kind", String.class))
        .containsExactly("device");
    assertThat(sessions.getList("user_agent", String.class)).containsOnly("Browser of the tests");
    assertThat(sessions.getList("client", String.class)).containsOnly("ordergate-web");
    assertThat(sessions.<String, Object>getMap("[0]"))
        .containsOnlyKeys(
            "id",
            "kind",
            "client",
            "user_agent",
            "address",
            "created_at",
            "last_used_at",
            "expires_at",
            "current");
  }

  @Test
  void signing_in_once_more_replaces_the_session_and_keeps_its_devices() {
    Browser browser = Browser.signedIn("again", "again@example.com", "Again");
    String before = browser.accessToken();

    IndependentProvider.expect("again", IndependentProvider.claims("again@example.com", "Again"));
    assertThat(browser.get("/accounts/google/login/").statusCode()).isEqualTo(200);

    assertThat(list(before).getList("kind", String.class))
        .containsExactlyInAnyOrder("web", "device");
  }

  @Test
  void neither_another_origin_nor_a_head_request_mints_a_device() {
    Browser browser = Browser.signedIn("enticed", "enticed@example.com", "Enticed");

    for (List<String> foreign :
        List.of(
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"),
            List.of("Origin", "https://sibling.example.com"))) {
      HttpResponse<String> enticed =
          browser.send("GET", "/api/token/", foreign.getFirst(), foreign.getLast());
      assertThat(enticed.statusCode()).as("%s", foreign).isEqualTo(403);
      assertThat(enticed.body()).contains("cross-site-request");
      assertThat(
              browser
                  .send("HEAD", "/api/token/", foreign.getFirst(), foreign.getLast())
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(browser.send("HEAD", "/api/token/").statusCode()).isEqualTo(200);

    assertThat(list(browser.accessToken()).getList("kind", String.class))
        .containsExactlyInAnyOrder("web", "device");
  }

  @Test
  void whether_there_is_a_session_or_not_caches_are_told_that_it_matters() {
    Browser browser = Browser.signedIn("cached", "cached@example.com", "Cached");

    for (HttpResponse<String> answer :
        List.of(
            browser.send("GET", "/api/token/"),
            browser.send("HEAD", "/api/token/"),
            browser.send("GET", "/api/token/", "Sec-Fetch-Site", "cross-site"),
            new Browser().send("GET", "/api/token/"))) {
      assertThat(answer.headers().allValues("Vary"))
          .as("%d", answer.statusCode())
          .anyMatch("cookie"::equalsIgnoreCase);
    }
  }

  @Test
  void a_device_that_is_ended_refreshes_no_more() {
    Browser browser = Browser.signedIn("ended", "ended@example.com", "Ended");
    JsonNode lost = browser.tokenPair();
    String lostId = currentOf(list(lost.get("access").asText()));
    String access = browser.accessToken();

    as(access).delete("/api/sessions/{id}/", lostId).then().statusCode(204);

    assertThat(list(access).getList("id", String.class)).doesNotContain(lostId);
    refused(lost);
    as(access).delete("/api/sessions/{id}/", lostId).then().statusCode(404);
  }

  @Test
  void with_a_web_session_end_its_devices() {
    Browser left = Browser.signedIn("left", "left@example.com", "Left");
    JsonNode minted = left.tokenPair();
    String access = Browser.signedIn("left", "left@example.com", "Left").accessToken();
    List<String> web = list(access).getList("findAll { it.kind == 'web' }.id", String.class);
    assertThat(web).hasSize(2);

    // The list begins with the newest, so the browser left behind is the last.
    as(access).delete("/api/sessions/{id}", web.getLast()).then().statusCode(204);

    refused(minted);
    assertThat(left.get("/api/token/").statusCode()).isEqualTo(401);
    assertThat(list(access).getList("kind", String.class))
        .containsExactlyInAnyOrder("web", "device");
  }

  @Test
  void signing_out_everywhere_else_keeps_the_device_and_its_browser() {
    Browser other = Browser.signedIn("others", "others@example.com", "Others");
    JsonNode elsewhere = other.tokenPair();
    Browser browser = Browser.signedIn("others", "others@example.com", "Others");
    JsonNode sibling = browser.tokenPair();
    JsonNode kept = browser.tokenPair();

    as(kept.get("access").asText()).delete("/api/sessions/").then().statusCode(204);

    refused(elsewhere);
    refused(sibling);
    assertThat(other.get("/api/token/").statusCode()).isEqualTo(401);
    assertThat(list(kept.get("access").asText()).getList("kind", String.class))
        .containsExactlyInAnyOrder("web", "device");
    assertThat(browser.get("/api/token/").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_ends_anybody_elses_session() {
    String victim = Browser.signedIn("victim", "victim@example.com", "Victim").accessToken();
    String eve = Browser.signedIn("eve", "eve@example.com", "Eve").accessToken();

    for (String id : list(victim).getList("id", String.class)) {
      as(eve)
          .delete("/api/sessions/{id}/", id)
          .then()
          .statusCode(404)
          .body("code", equalTo("not-found"));
    }
    as(eve).delete("/api/sessions/{id}/", UUID.randomUUID()).then().statusCode(404);
    as(eve).delete("/api/sessions/no-uuid/").then().statusCode(404);
    as(eve).delete("/api/sessions/").then().statusCode(204);

    assertThat(list(victim).getList("id")).hasSize(2);
  }

  private static JsonPath list(String access) {
    return as(access).get("/api/sessions/").then().statusCode(200).extract().jsonPath();
  }

  private static String currentOf(JsonPath sessions) {
    return sessions.getString("find { it.current }.id");
  }

  private static RequestSpecification as(String access) {
    return given().auth().oauth2(access);
  }

  private static void refused(JsonNode pair) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("refresh", pair.get("refresh").asText()))
        .post("/api/token/refresh/")
        .then()
        .statusCode(401)
        .body("reason", equalTo("revoked"));
  }
}
