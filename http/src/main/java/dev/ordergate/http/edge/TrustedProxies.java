package dev.ordergate.http.edge;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whom a request is from, whatever the request says of itself. */
record TrustedProxies(List<Network> networks) {

  /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
  private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+|\\[.*]):[0-9]+");

  TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * The client's address: the rightmost that is not a trusted proxy. What is left of it was written
   * by somebody nobody vouches for.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the values of X-Forwarded-For, in the order they came
   */
  InetAddress client(InetAddress peer, List<String> forwardedFor) {
    InetAddress client = peer;
    for (String hop : hops(forwardedFor).reversed()) {
      Optional<InetAddress> address = isTrusted(client) ? parse(hop) : Optional.empty();
      if (address.isEmpty()) {
        return client;
      }
      client = address.get();
    }
    return client;
  }

  boolean isTrusted(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<String> hops(List<String> forwardedFor) {
    return forwardedFor.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static Optional<InetAddress> parse(String hop) {
    Matcher withPort = WITH_PORT.matcher(hop);
    try {
      return Optional.of(InetAddress.ofLiteral(withPort.matches() ? withPort.group(1) : hop));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
