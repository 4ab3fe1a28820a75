package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/** A person signed in on the web, and what programs do with the tokens she gets there. */
final class Visitor {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** For the API, where nobody has cookies. */
  private static final HttpClient API =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();
  private final Replica home;

  private Visitor(Replica home) {
    this.home = home;
  }

  /** Signs somebody at example.com in. */
  static Visitor signedIn(Replica replica, String name) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(replica);
    HttpResponse<String> start = visitor.browse(replica.at("/accounts/google/login/"));
    URI authorize = URI.create(location(start) + "&login_hint=" + name + "@example.com");
    HttpResponse<String> consent = visitor.browse(authorize);
    HttpResponse<String> landing = visitor.browse(URI.create(location(consent)));
    assertThat(location(landing)).endsWith("/orders/");
    return visitor;
  }

  /** The refresh token of a new device session. */
  String mint() throws IOException, InterruptedException {
    HttpResponse<String> pair = browse(home.at("/api/token/"));
    assertThat(pair.statusCode()).as(pair.body()).isEqualTo(200);
    return json(pair).get("refresh").asText();
  }

  /** The access token of somebody at example.com; it outlives the service's processes. */
  static String accessToken(Replica replica, String name) throws IOException, InterruptedException {
    HttpResponse<String> pair = refresh(replica, signedIn(replica, name).mint());
    assertThat(pair.statusCode()).as(pair.body()).isEqualTo(200);
    return json(pair).get("access").asText();
  }

  /** Presents a refresh token. */
  static HttpResponse<String> refresh(URI address, String refresh)
      throws IOException, InterruptedException {
    return API.send(
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"refresh\":\"" + refresh + "\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  static HttpResponse<String> refresh(Replica replica, String refresh)
      throws IOException, InterruptedException {
    return refresh(replica.at("/api/token/refresh/"), refresh);
  }

  /** Reads from the API; with an empty access token as anybody. */
  static HttpResponse<String> get(Replica replica, String path, String access)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(replica.at(path)).timeout(Duration.ofSeconds(30));
    if (!access.isEmpty()) {
      request.header("Authorization", "Bearer " + access);
    }
    return API.send(request.build(), BodyHandlers.ofString());
  }

  /** Asks for a new order under an {@code Idempotency-Key}. */
  static HttpResponse<String> create(URI address, String access, String key, String json)
      throws IOException, InterruptedException {
    return API.send(
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + access)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", '"' + key + '"')
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends JSON to the API. */
  static HttpResponse<String> send(
      String method, Replica replica, String path, String access, String json)
      throws IOException, InterruptedException {
    return API.send(
        HttpRequest.newBuilder(replica.at(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + access)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  /** Gets a page. */
  HttpResponse<String> browse(URI address) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(
            () -> new AssertionError(response.uri() + " redirects nowhere: " + response.body()));
  }
}
