package dev.ordergate.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 by hand, for requests that no client would send. */
final class RawHttp {

  private static final URI SERVER = URI.create(Surroundings.BASE_URL);
  private static final int PATIENCE_MILLIS = 15_000;

  /** What came back; names of headers in any case. */
  record Answer(int status, Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private RawHttp() {}

  /** Sends these bytes as they are, on a connection of their own. */
  static Answer send(byte[] request) throws IOException {
    try (Socket socket = new Socket(SERVER.getHost(), SERVER.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
      } catch (SocketException closed) {
        // By a server that has read enough of it: its answer is there already.
      }
      return read(new BufferedInputStream(socket.getInputStream()));
    }
  }

  private static Answer read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] header = line.split(":\\s*", 2);
      headers.merge(header[0], header[1], (a, b) -> a + ", " + b);
    }
    return new Answer(status, headers, new String(content(in, status, headers), UTF_8));
  }

  /** A chunked one with its chunks' sizes, which nobody here minds. */
  private static byte[] content(InputStream in, int status, Map<String, String> headers)
      throws IOException {
    String length = headers.get("Content-Length");
    if (length != null) {
      return in.readNBytes(Integer.parseInt(length));
    }
    return status == 204 || status == 304 ? new byte[0] : in.readAllBytes();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      line.write(next);
    }
    return line.toString(UTF_8).stripTrailing();
  }
}
