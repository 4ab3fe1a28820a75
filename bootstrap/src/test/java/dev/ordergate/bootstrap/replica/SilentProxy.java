package dev.ordergate.bootstrap.replica;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A network that carries a request to a replica and never brings the answer back. */
final class SilentProxy implements AutoCloseable {

  private final ServerSocket entry;
  private final Replica replica;

  private SilentProxy(ServerSocket entry, Replica replica) {
    this.entry = entry;
    this.replica = replica;
  }

  static SilentProxy before(Replica replica) {
    try {
      ServerSocket entry = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      SilentProxy proxy = new SilentProxy(entry, replica);
      Thread.ofVirtual().start(proxy::carryOneRequest);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI at(String path) {
    return URI.create("http://localhost:" + entry.getLocalPort() + path);
  }

  @Override
  public void close() throws IOException {
    entry.close();
  }

  private void carryOneRequest() {
    try (Socket client = entry.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), replica.port())) {
      OutputStream toServer = server.getOutputStream();
      Thread.ofVirtual().start(() -> awaitEnd(server, client));
      client.getInputStream().transferTo(toServer);
    } catch (IOException gone) {
      // The replica died, or the test is over: the client's connection closes either way.
      return;
    }
  }

  private static void awaitEnd(Socket server, Socket client) {
    try (server;
        client) {
      server.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException killed) {
      return;
    }
  }
}
