package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.oauth.jwt.ForgedTokens;
import dev.ordergate.adapters.oauth.jwt.TokenForge;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens of every wrong kind, over HTTP; they are signed with the service's own key. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class ForgedTokensIT {

  private static final String PATH = "/api/orders/";
  private static final String CHALLENGE = "Bearer realm=\"ordergate\"";

  private final Browser client = new Browser();
  private TokenForge forge = newForge();

  @BeforeEach
  void forgeNow() {
    forge = newForge();
  }

  @Test
  void a_good_token_is_let_in_however_its_scheme_is_written() {
    for (String scheme : new String[] {"Bearer ", "bearer ", "BEARER ", "bEaReR "}) {
      HttpResponse<String> response =
          client.send("GET", PATH, "Authorization", scheme + forge.good());
      assertThat(response.statusCode()).as(scheme).isEqualTo(200);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_forged_token_is_refused() {
    Map<String, String> forged = ForgedTokens.of(newForge());
    assertThat(forged).hasSizeGreaterThan(40);
    return forged.entrySet().stream()
        .map(token ->
            DynamicTest.dynamicTest(
                token.getKey(),
                () ->
                    refused(
                        client.send("GET", PATH, "Authorization", "Bearer " + token.getValue()))));
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 15_000})
  void a_long_token_is_refused_like_any_other(int length) {
    given()
        .header("Authorization", "Bearer " + "x".repeat(length))
        .get(Surroundings.BASE_URL + PATH)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"")
        .body("code", equalTo("token_not_valid"));
  }

  @Test
  void a_megabyte_does_not_reach_the_service() throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(PATH, "x".repeat(1_000_000));
    assertThat(RawHttp.send(request.getBytes(US_ASCII)).status()).isEqualTo(431);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/profile/",
    "PATCH, /api/profile/",
    "DELETE, /api/profile/",
    "GET, /api/profile/export/"
  })
  void a_token_of_an_account_that_was_erased_is_refused(String method, String path) {
    given()
        .auth()
        .oauth2(forge.withClaim("sub", "\"987654321987\""))
        .contentType(ContentType.JSON)
        .body("{\"name\": \"Nobody\"}")
        .request(method, Surroundings.BASE_URL + path)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"")
        .body("code", equalTo("token_not_valid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer good", "Bearer x", "Basic YTpi", "x"})
  void two_credentials_are_one_too_many(String other) {
    String good = "Bearer " + forge.good();
    for (List<String> both : List.of(List.of(good, other), List.of(other, good))) {
      given()
          .header("Authorization", both.getFirst(), both.getLast())
          .get(Surroundings.BASE_URL + PATH)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("malformed-request"));
    }
  }

  @Test
  void a_token_in_another_place_is_not_looked_at() {
    String good = forge.good();
    for (HttpResponse<String> response :
        List.of(
            client.send("GET", PATH + "?access_token=" + good),
            client.send("GET", PATH + "?token=" + good),
            client.send("GET", PATH, "Cookie", "Bearer=" + good),
            client.send("GET", PATH, "Cookie", "access_token=" + good),
            client.send("GET", PATH, "X-Authorization", "Bearer " + good),
            client.send("GET", PATH, "Proxy-Authorization", "Bearer " + good),
            client.send("GET", PATH, "Authorization", "Basic " + good),
            client.send("GET", PATH, "Authorization", "JWT " + good),
            client.send("GET", PATH, "Authorization", good))) {
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).contains(CHALLENGE);
    }
  }

  private static void refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
    assertThat(response.headers().allValues("WWW-Authenticate"))
        .containsExactly(CHALLENGE + ", error=\"invalid_token\"");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Browser.json(response);
    assertThat(problem.get("code").asText()).isEqualTo("token_not_valid");
    assertThat(problem.get("type").asText()).isEqualTo("/problems/token_not_valid");
    assertThat(problem.get("status").asInt()).isEqualTo(401);
  }

  private static TokenForge newForge() {
    return new TokenForge(
        PemKeys.SHARED.getPrivate(),
        (RSAPublicKey) PemKeys.SHARED.getPublic(),
        Surroundings.BASE_URL,
        Instant.now());
  }
}
