package dev.ordergate.http.limit;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells clients apart. */
final class Clients {

  /** Whoever has one IPv6 address has 2^64 of them. */
  private static final int NETWORK_BYTES = 8;

  private Clients() {}

  /** The account where one has been authenticated, else the address. */
  static String accountOrAddress(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? "account " + user.getSecurityIdentity().getPrincipal().getName()
        : address(context);
  }

  /** The address; the edge has made X-Forwarded-For one address, the client's. */
  static String address(RoutingContext context) {
    return network(InetAddress.ofLiteral(context.request().getHeader("X-Forwarded-For")));
  }

  static String network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] network = address.getAddress();
    Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }
}
