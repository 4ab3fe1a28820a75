package dev.ordergate.adapters.rest.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes X-Forwarded-For what everybody further in may believe: one address, the client's. Quarkus'
 * own forwarding takes the leftmost one, which is the client's to choose.
 */
@Singleton
class ClientAddress implements Handler<RoutingContext> {

  private static final String HEADER = "X-Forwarded-For";

  private final TrustedProxies proxies;

  ClientAddress(
      @ConfigProperty(name = "ordergate.trusted-proxies") Optional<List<String>> proxies) {
    this.proxies =
        new TrustedProxies(
            proxies.orElse(List.of()).stream().map(String::strip).map(Network::parse).toList());
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    SocketAddress peer = request.connection().remoteAddress();
    InetAddress client =
        proxies.client(InetAddress.ofLiteral(peer.hostAddress()), request.headers().getAll(HEADER));
    request.headers().set(HEADER, client.getHostAddress());
    context.next();
  }
}
