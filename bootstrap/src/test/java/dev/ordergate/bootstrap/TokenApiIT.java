package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token routes over HTTP, but for minting and rotation. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class TokenApiIT {

  @Test
  void any_token_of_a_family_revokes_it() {
    String first = pair("revoking").get("refresh").asText();
    String second = refresh(first).statusCode(200).extract().path("refresh");

    post("/api/token/revoke/", Map.of("token", first, "token_type_hint", "refresh_token"))
        .statusCode(200)
        .body(equalTo("{}"));

    refresh(second).statusCode(401).body("reason", equalTo("revoked"));
    post("/api/token/revoke", Map.of("token", first)).statusCode(200);
  }

  @Test
  void a_refresh_waits_two_seconds_for_a_lock_and_is_as_good_afterwards() throws SQLException {
    String token = pair("waiting").get("refresh").asText();

    try (Connection other = Surroundings.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from token_family for update");
      long start = System.nanoTime();
      refresh(token).statusCode(503).header("Retry-After", equalTo("2"));
      // A statement that waits for no lock has 10 s.
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(9));
    }

    refresh(token).statusCode(200);
  }

  @Test
  void nobody_keeps_a_pair() {
    HttpResponse<String> minted =
        Browser.signedIn("kept", "kept@example.com", "Kept").send("GET", "/api/token/");

    assertThat(minted.headers().allValues("Cache-Control")).containsExactly("no-store");
    refresh(Browser.json(minted).get("refresh").asText())
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void a_session_that_is_over_is_no_bad_token() {
    given()
        .cookie("ordergate_session", "A".repeat(43))
        .get("/api/token/")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer realm=\"ordergate\""));
  }

  @Test
  void an_unknown_token_is_revoked_with_the_same_answer() {
    post("/api/token/revoke/", Map.of("token", "unknown")).statusCode(200).body(equalTo("{}"));
  }

  @Test
  void an_access_token_revokes_nothing() {
    JsonNode pair = pair("access-revoking");

    post("/api/token/revoke/", Map.of("token", pair.get("access").asText())).statusCode(200);

    refresh(pair.get("refresh").asText()).statusCode(200);
  }

  @Test
  void an_access_token_is_verified() {
    JsonNode pair = pair("verifying");

    post("/api/token/verify/", Map.of("token", pair.get("access").asText()))
        .statusCode(200)
        .body(equalTo("{}"));
    for (String bad : new String[] {pair.get("refresh").asText(), "", "x.y.z"}) {
      post("/api/token/verify/", Map.of("token", bad))
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", equalTo("token_not_valid"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/token/refresh/, refresh",
    "/api/token/revoke/, token",
    "/api/token/verify/, token",
    "/api/token/google/, id_token"
  })
  void a_body_is_one_small_json_object_with_its_member(String path, String member) {
    post(path, Map.of()).statusCode(400).body("errors[0].pointer", equalTo("#/" + member));
    post(path, Map.of(member, 1)).statusCode(400);
    post(path, Map.of(member, "x", "other", "y")).statusCode(400);
    given().contentType(ContentType.JSON).body("[]").post(path).then().statusCode(400);
    given().contentType(ContentType.JSON).post(path).then().statusCode(400);
    given()
        .contentType(ContentType.URLENC)
        .formParam(member, "x")
        .post(path)
        .then()
        .statusCode(415);
    post(path, Map.of(member, "x".repeat(8 * 1024))).statusCode(413);
    given().get(path).then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/token/refresh/", "/api/token/revoke/", "/api/token/google/"})
  void a_body_without_length_is_limited_too(String path) throws Exception {
    byte[] long8k = ("{\"token\": \"" + "x".repeat(8 * 1024) + "\"}").getBytes(UTF_8);
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long8k));

    assertThat(send(path, chunked, "Content-Type", "application/json").statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/token/refresh/", "/api/token/revoke/", "/api/token/verify/"})
  void a_body_without_content_type_is_refused(String path) throws Exception {
    BodyPublisher body = BodyPublishers.ofString("{\"token\": \"x\", \"refresh\": \"x\"}");

    HttpResponse<String> response = send(path, body, "Accept", "application/json");

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void an_order_without_content_type_is_refused() throws Exception {
    String access = pair("untyped").get("access").asText();

    HttpResponse<String> response =
        send(
            "/api/orders/",
            BodyPublishers.ofString("{\"title\": \"x\"}"),
            "Authorization",
            "Bearer " + access);

    assertThat(response.statusCode()).isEqualTo(415);
  }

  private static JsonNode pair(String subject) {
    return Browser.signedIn(subject, subject + "@example.com", "Somebody").tokenPair();
  }

  private static ValidatableResponse refresh(String token) {
    return post("/api/token/refresh/", Map.of("refresh", token));
  }

  private static ValidatableResponse post(String path, Map<String, ?> body) {
    return given().contentType(ContentType.JSON).body(body).post(path).then();
  }

  private static HttpResponse<String> send(String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(Surroundings.BASE_URL + path))
              .headers(headers)
              .POST(body)
              .build(),
          BodyHandlers.ofString());
    }
  }
}
