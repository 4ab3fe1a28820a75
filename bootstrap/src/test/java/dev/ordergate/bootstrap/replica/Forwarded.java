package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser behind the proxy of an installation: what it asks for over https arrives as http. */
final class Forwarded {

  static final String HOST = "orders.example.com";
  static final String ORIGIN = "https://" + HOST;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Replica replica;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> forwarding =
      new TreeMap<>(
          Map.of(
              "X-Forwarded-Proto", "https",
              "X-Forwarded-Host", HOST,
              "X-Forwarded-For", "203.0.113.9"));

  Forwarded(Replica replica) {
    this.replica = replica;
  }

  /** Has the proxy say something else. */
  Forwarded with(String name, String value) {
    forwarding.put(name, value);
    return this;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(replica.at(path)).method(method, body);
    forwarding.forEach(request::header);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    response.headers().allValues("set-cookie").forEach(this::keep);
    return response;
  }

  /** What it shows for itself. */
  Collection<String> cookies() {
    return cookies.values();
  }

  /** Where the provider asks her. */
  URI beginSignIn() throws IOException, InterruptedException {
    return location(get("/accounts/google/login/"));
  }

  /** Signs in at a provider that asks nothing. */
  HttpResponse<String> signIn() throws IOException, InterruptedException {
    URI authorize = beginSignIn();
    HttpResponse<String> consent =
        CLIENT.send(HttpRequest.newBuilder(authorize).build(), BodyHandlers.ofString());
    URI callback = location(consent);
    assertThat(callback.toString()).startsWith(ORIGIN + "/accounts/google/login/callback/?");
    return get(callback.getRawPath() + "?" + callback.getRawQuery());
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      assertThat(header).contains("Secure");
      cookies.put(pair[0], pair[1]);
    }
  }

  private static URI location(HttpResponse<String> response) {
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }
}
