package dev.ordergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The service over HTTP, as the proxy calls it that ends TLS. */
record Api(URI origin) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An answer with its body read. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {

    /**
     * This one.
     *
     * @throws WrongAnswerException where the status is another
     */
    Answer requireStatus(int expected) {
      if (status != expected) {
        throw new WrongAnswerException(
            "%s answered %d instead of %d: %s"
                .formatted(response.request(), status, expected, response.body()));
      }
      return this;
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(origin.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("X-Forwarded-Proto", "https");
  }

  HttpRequest get(String path, Account account) {
    return request(path).header("Authorization", "Bearer " + account.access()).build();
  }

  HttpRequest create(Account account, String key) {
    return request("/api/orders/")
        .header("Authorization", "Bearer " + account.access())
        .header("Idempotency-Key", key)
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                """
                {"title": "Website Redesign", "description": "Complete redesign of company website"}\
                """))
        .build();
  }

  HttpRequest refresh(Account account) {
    return request("/api/token/refresh/")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"refresh\": \"" + account.refresh() + "\"}"))
        .build();
  }

  /** Asks for the token pair of a web session, which is in a cookie that TLS is needed for. */
  Answer mint(String session) throws InterruptedException {
    return send(
        request("/api/token/").header("Cookie", "__Host-ordergate_session=" + session).build());
  }

  Answer send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Costs next to nothing while nobody listens, for the service needs both processors then. */
  boolean answers() throws InterruptedException {
    try {
      new Socket(origin.getHost(), origin.getPort()).close();
      return send(request("/.well-known/jwks.json").build()).status() == 200;
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }
}
