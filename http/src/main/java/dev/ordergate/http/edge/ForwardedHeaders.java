package dev.ordergate.http.edge;

import io.netty.util.NetUtil;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes of the X-Forwarded headers what everybody further in may believe: X-Forwarded-For is one
 * address, the client's, as RFC 5952 writes it, and scheme and host are there only where a trusted
 * proxy tells them. Vert.x then takes all three for the request's own.
 */
@Singleton
class ForwardedHeaders implements Handler<RoutingContext> {

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";

  /** Vert.x takes these, too, but a proxy that does not know them lets a client's pass. */
  private static final List<String> OTHERS = List.of("X-Forwarded-Port", "X-Forwarded-Ssl");

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final TrustedProxies proxies;

  ForwardedHeaders(
      @ConfigProperty(name = "ordergate.trusted-proxies") Optional<List<String>> proxies) {
    this.proxies =
        new TrustedProxies(
            proxies.orElse(List.of()).stream().map(String::strip).map(Network::parse).toList());
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = request.headers();
    InetAddress peer = InetAddress.ofLiteral(request.connection().remoteAddress().hostAddress());
    boolean trusted = proxies.isTrusted(peer);
    headers.set(FOR, NetUtil.toAddressString(proxies.client(peer, headers.getAll(FOR))));
    keep(PROTO, trusted, headers, ForwardedHeaders::scheme);
    keep(HOST, trusted, headers, ForwardedHeaders::host);
    OTHERS.forEach(headers::remove);
    context.next();
  }

  private static void keep(
      String name, boolean trusted, MultiMap headers, UnaryOperator<String> form) {
    String value = headers.get(name);
    if (value != null) {
      headers.remove(name);
      if (trusted) {
        headers.set(name, form.apply(value.split(",", 2)[0].strip()));
      }
    }
  }

  private static String scheme(String given) {
    String scheme = given.toLowerCase(Locale.ROOT);
    return SCHEMES.contains(scheme) ? scheme : "http";
  }

  /** A host that is none is one that nobody allows. */
  private static String host(String given) {
    return HostAndPort.parseAuthority(given, -1) == null ? "invalid" : given;
  }
}
