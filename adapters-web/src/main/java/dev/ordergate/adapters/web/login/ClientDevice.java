package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.Device;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Objects;
import java.util.Optional;

/** What a request comes from. */
final class ClientDevice {

  private ClientDevice() {}

  static Device of(HttpServerRequest request) {
    String address =
        Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress).orElse("");
    return new Device(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""), address);
  }
}
