package dev.ordergate.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a provider: logins go through, refresh tokens and revocations are answered as a
 * test says.
 */
final class ProviderFront implements AutoCloseable {

  /** How it answers. */
  enum Mood {
    OBLIGING,
    /** Every refresh token is {@code invalid_grant}. */
    REFUSING,
    /** The connection ends without an answer. */
    DOWN
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> revoked = new CopyOnWriteArrayList<>();
  private final AtomicInteger refreshed = new AtomicInteger();
  private volatile Mood mood = Mood.OBLIGING;
  private final HttpServer server = newServer();

  /** Starts before the provider of that issuer; where clients find it from now on. */
  String start(String issuer) {
    String own = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/.well-known/openid-configuration", answer(x -> discover(x, issuer, own)));
    server.createContext("/token", answer(exchange -> token(exchange, issuer)));
    server.createContext("/revoke", answer(this::revoke));
    server.setExecutor(threads);
    server.start();
    return own;
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  void is(Mood next) {
    mood = next;
  }

  /** Refresh tokens it was shown so far, refused ones included. */
  int refreshes() {
    return refreshed.get();
  }

  /** Tokens it was asked to revoke. */
  List<String> revoked() {
    return revoked;
  }

  private void discover(HttpExchange exchange, String issuer, String own)
      throws IOException, InterruptedException {
    String document =
        client
            .send(
                HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .build(),
                BodyHandlers.ofString())
            .body()
            .replaceAll("(\"token_endpoint\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + own + "/token\"")
            .replaceAll("\"revocation_endpoint\"\\s*:\\s*\"[^\"]*\"\\s*,", "")
            .replaceFirst("\\{", "{\"revocation_endpoint\": \"" + own + "/revoke\",");
    send(exchange, 200, document);
  }

  private void token(HttpExchange exchange, String issuer)
      throws IOException, InterruptedException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!form.contains("grant_type=refresh_token")) {
      forward(exchange, form, issuer);
      return;
    }
    int count = refreshed.incrementAndGet();
    switch (mood) {
      case OBLIGING ->
          send(
              exchange,
              200,
              """
              {"access_token": "refreshed-%d", "token_type": "Bearer", "expires_in": 3600}
              """
                  .formatted(count));
      case REFUSING -> send(exchange, 400, "{\"error\": \"invalid_grant\"}");
      case DOWN -> exchange.close();
    }
  }

  private void revoke(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (mood == Mood.DOWN) {
      exchange.close();
    } else {
      revoked.add(URLDecoder.decode(form.replaceFirst(".*token=", ""), StandardCharsets.UTF_8));
      send(exchange, 200, "");
    }
  }

  private void forward(HttpExchange exchange, String form, String issuer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer + "/token")).POST(BodyPublishers.ofString(form));
    for (String header : List.of("Authorization", "Content-Type")) {
      if (exchange.getRequestHeaders().containsKey(header)) {
        request.header(header, exchange.getRequestHeaders().getFirst(header));
      }
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** An answer that may have to wait for another. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private static HttpHandler answer(Answer answer) {
    return exchange -> {
      try {
        answer.to(exchange);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        exchange.close();
      }
    };
  }
}
