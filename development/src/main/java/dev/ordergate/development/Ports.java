package dev.ordergate.development;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

  private static final int LOWEST = 20_000;

  /** Linux gives the ports from here on to whoever connects to somebody. */
  private static final int EPHEMERAL = 32_768;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * One that nobody listens on, no outgoing connection will take before, or between, its uses, and
   * nobody else has been given.
   */
  public static int free() {
    return ThreadLocalRandom.current()
        .ints(LOWEST, EPHEMERAL)
        .filter(port -> isFree(port) && GIVEN.add(port))
        .findFirst()
        .orElseThrow();
  }

  /** {@code wanted} where nobody listens on it, else another that is {@link #free}. */
  public static int preferably(int wanted) {
    return isFree(wanted) ? wanted : free();
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }

  /**
   * The port itself when it can be had; says in one line what is wrong and which setting chooses
   * another.
   */
  static int require(String setting, String value) {
    int port;
    try {
      port = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      port = -1;
    }
    if (port < 1 || port > 65_535) {
      throw new CannotStartException(
          "%s is \"%s\", which is no port (1 to 65535).".formatted(setting, value));
    }
    if (!isFree(port)) {
      String other = Integer.toString(port < 65_000 ? port + 80 : port - 80);
      throw new CannotStartException(
          "Port %d is taken: stop what listens there, or choose another with %s=%s bin/run"
              .formatted(port, setting, other));
    }
    return port;
  }
}
