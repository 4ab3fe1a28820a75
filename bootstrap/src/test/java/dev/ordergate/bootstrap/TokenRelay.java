package dev.ordergate.bootstrap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands before a provider's token endpoint and keeps what it hands out. */
final class TokenRelay {

  private record Answer(int status, String body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Answer> next = new AtomicReference<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable HttpServer server;

  /** Starts, and says where. */
  String start(URI endpoint) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", exchange -> relay(exchange, endpoint));
      started.start();
      server = started;
      return "http://localhost:%d/token".formatted(started.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  Set<String> tokens() {
    return Set.copyOf(tokens);
  }

  void answerOnce(int status, String body) {
    next.set(new Answer(status, body));
  }

  private void relay(HttpExchange exchange, URI endpoint) throws IOException {
    try (exchange) {
      byte[] form = exchange.getRequestBody().readAllBytes();
      Answer scripted = next.getAndSet(null);
      Answer answer = scripted != null ? scripted : ask(exchange, endpoint, form);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer ask(HttpExchange exchange, URI endpoint, byte[] form) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .POST(BodyPublishers.ofByteArray(form));
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .ifPresent(credentials -> request.header("Authorization", credentials));
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      var json = JSON.readTree(response.body());
      Stream.of("access_token", "refresh_token", "id_token")
          .map(name -> json.path(name).asText(""))
          .filter(token -> !token.isEmpty())
          .forEach(tokens::add);
      return new Answer(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
