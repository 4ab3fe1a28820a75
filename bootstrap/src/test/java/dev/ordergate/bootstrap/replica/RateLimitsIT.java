package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client that asks too often gets, and what the others get meanwhile. */
@SharesNothing
class RateLimitsIT {

  /** More than any limit, and what flows back while they are sent. */
  private static final int ENOUGH = 3_000;

  private static final String REFRESH = "/api/token/refresh/";
  private static final String UNKNOWN = body("unknown");
  private static final String ORDERS = "/api/orders/";

  private static final Site SITE = new Site();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static Replica replica;

  @BeforeAll
  static void start() {
    replica =
        SITE.start(
            Map.of(
                "RATE_LIMITS", "on",
                "TRUSTED_PROXIES", "127.0.0.1, ::1",
                // Where numbers have digits of their own, which no header may have.
                "JDK_JAVA_OPTIONS", "-Duser.language=ar -Duser.country=EG"));
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void a_refresh_token_survives_a_refusal() throws Exception {
    Visitor visitor = Visitor.signedIn(replica, "refreshing");
    String refresh = visitor.mint();
    refusal("198.51.100.1", "POST", REFRESH, "", UNKNOWN);
    while (send("198.51.100.1", "POST", REFRESH, "", body(refresh)).statusCode() != 429) {
      // A request has flowed back meanwhile, and this token is used up.
      refresh = visitor.mint();
      refusal("198.51.100.1", "POST", REFRESH, "", UNKNOWN);
    }
    assertThat(SITE.ledger().family(refresh).generation()).isZero();

    HttpResponse<String> elsewhere = send("198.51.100.2", "POST", REFRESH, "", body(refresh));
    assertThat(elsewhere.statusCode()).isEqualTo(200);
    assertThat(elsewhere.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"token\";r=299;t=\\d+");
    assertThat(SITE.ledger().family(refresh).generation()).isEqualTo(1);
  }

  @Test
  void a_refusal_says_when_to_come_back() throws Exception {
    HttpResponse<String> refused = refusal("198.51.100.3", "POST", REFRESH, "", "{}");

    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Visitor.json(refused).get("code").asText()).isEqualTo("too-many-requests");
    assertThat(refused.headers().allValues("Retry-After")).containsExactly("1");
    assertThat(refused.headers().allValues("RateLimit-Policy"))
        .containsExactly("\"token\";q=300;w=60");
    assertThat(refused.headers().firstValue("RateLimit").orElseThrow())
        .isEqualTo("\"token\";r=0;t=1");
  }

  @Test
  void a_refusal_of_a_pair_tells_caches_that_cookies_matter() throws Exception {
    for (String path : List.of("/api/token/", "/api/token")) {
      assertThat(refusal("198.51.100.9", "GET", path, "", "").headers().allValues("Vary"))
          .anyMatch("cookie"::equalsIgnoreCase);
    }
  }

  @Test
  void another_spelling_of_the_path_is_no_way_round() throws Exception {
    refusal("198.51.100.4", "POST", REFRESH, "", "{}");

    for (String path :
        List.of("/api/token;x=1/refresh/", "/api/%74oken/refresh", "/api//token/refresh/")) {
      refusal("198.51.100.4", "POST", path, "", "{}");
    }
  }

  @Test
  void changes_are_counted_by_account_and_not_by_address() throws Exception {
    String greedy = access("greedy");
    String modest = access("modest");
    HttpResponse<String> refused = refusal("198.51.100.5", "POST", ORDERS, greedy, "{}");
    assertThat(refused.headers().allValues("RateLimit-Policy"))
        .containsExactly("\"write\";q=300;w=60");

    String order = "{\"title\":\"While limited\"}";
    int created = 0;
    while (send("198.51.100.6", "POST", ORDERS, greedy, order).statusCode() == 201) {
      // A request has flowed back meanwhile.
      created++;
    }
    assertThat(SITE.ledger().ordersTitled("While limited")).isEqualTo(created);
    assertThat(send("198.51.100.5", "GET", ORDERS, greedy, "").statusCode()).isEqualTo(200);
    assertThat(send("198.51.100.5", "POST", ORDERS, modest, order).statusCode()).isEqualTo(201);
  }

  @Test
  void exports_of_an_account_are_counted_like_changes() throws Exception {
    Visitor visitor = Visitor.signedIn(replica, "exporting");
    String access = Visitor.json(Visitor.refresh(replica, visitor.mint())).get("access").asText();

    for (HttpResponse<String> export :
        List.of(
            Visitor.get(replica, "/api/profile/export/", access),
            visitor.browse(replica.at("/profile/export/")))) {
      assertThat(export.statusCode()).isEqualTo(200);
      assertThat(export.headers().allValues("RateLimit-Policy"))
          .containsExactly("\"write\";q=300;w=60");
    }
  }

  @Test
  void callbacks_that_nobody_began_are_counted() throws Exception {
    String callback = "/accounts/google/login/callback/?code=x&state=y";
    refusal("198.51.100.8", "GET", callback, "", "");

    int letThrough = 0;
    while (send("198.51.100.8", "GET", "/accounts/google/login/", "", "").statusCode() != 429) {
      // A request has flowed back meanwhile.
      letThrough++;
      refusal("198.51.100.8", "GET", callback, "", "");
    }
    // With a limit of their own logins would have sixty.
    assertThat(letThrough).isLessThan(10);
  }

  @Test
  void a_person_sees_a_page() throws Exception {
    HttpResponse<String> refused =
        refusal("198.51.100.7", "GET", "/accounts/google/login/", "", "");

    assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(refused.body()).contains("Too many requests", "Wait a little");
    assertThat(refused.headers().allValues("Retry-After")).containsExactly("1");
  }

  private static String body(String refresh) {
    return "{\"refresh\":\"" + refresh + "\"}";
  }

  private static String access(String name) throws IOException, InterruptedException {
    String refresh = Visitor.signedIn(replica, name).mint();
    JsonNode pair = Visitor.json(Visitor.refresh(replica, refresh));
    return pair.get("access").asText();
  }

  /** Sends one request until it is refused for being sent too often. */
  private static HttpResponse<String> refusal(
      String address, String method, String path, String access, String json)
      throws IOException, InterruptedException {
    for (int i = 0; i < ENOUGH; i++) {
      HttpResponse<String> response = send(address, method, path, access, json);
      if (response.statusCode() == 429) {
        return response;
      }
    }
    throw new AssertionError(path + " is not limited");
  }

  private static HttpResponse<String> send(
      String address, String method, String path, String access, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(replica.at(path))
            .header("X-Forwarded-For", address)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!access.isEmpty()) {
      request.header("Authorization", "Bearer " + access);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
