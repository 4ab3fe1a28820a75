package dev.ordergate.http.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.util.function.BiConsumer;

/** A server of a test, and clients that say what they send. */
final class RoutedServer implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  RoutedServer(BiConsumer<Router, Vertx> routes) {
    Router router = Router.router(vertx);
    routes.accept(router, vertx);
    server =
        await(
            vertx
                .createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(router)
                .listen(0, "localhost"));
  }

  /** A connection on which this has been sent. */
  Socket send(String request) throws IOException {
    Socket socket = new Socket("localhost", server.actualPort());
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  /** All that comes until the connection ends. */
  static String answers(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  @Override
  public void close() {
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
