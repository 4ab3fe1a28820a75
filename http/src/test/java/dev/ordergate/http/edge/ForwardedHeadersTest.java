package dev.ordergate.http.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForwardedHeadersTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static final String TOLD =
      """
      X-Forwarded-For: 203.0.113.9\r
      X-Forwarded-Proto: https\r
      X-Forwarded-Host: orders.example.com\r
      """;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void what_a_trusted_proxy_tells_counts() throws IOException {
    assertThat(seenBehind(LOOPBACK.getHostAddress(), TOLD))
        .isEqualTo("https://orders.example.com/ true 203.0.113.9");
  }

  @Test
  void what_nobody_trusted_tells_is_ignored() throws IOException {
    assertThat(seenBehind("192.0.2.1", TOLD)).isEqualTo("http://localhost/ false 127.0.0.1");
    assertThat(seenBehind("192.0.2.1", "X-Forwarded-Ssl: on\r\nX-Forwarded-Port: 443\r\n"))
        .isEqualTo("http://localhost/ false 127.0.0.1");
  }

  /** Scheme, host and client of a request, as those further in see it. */
  private String seenBehind(String trusted, String headers) throws IOException {
    Router router = Router.router(vertx).allowForward(AllowForwardHeaders.X_FORWARD);
    router.route().handler(new ForwardedHeaders(Optional.of(List.of(trusted))));
    router.route().handler(context -> context.end(seen(context.request())));
    HttpServer server =
        await(vertx.createHttpServer().requestHandler(router).listen(0, LOOPBACK.getHostAddress()));
    try (Socket socket = new Socket(LOOPBACK, server.actualPort())) {
      socket.setSoTimeout(10_000);
      String request =
          "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
  }

  private static String seen(HttpServerRequest request) {
    return "%s %s %s"
        .formatted(request.absoluteURI(), request.isSSL(), request.remoteAddress().hostAddress());
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
