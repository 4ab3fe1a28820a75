package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.Device;
import io.vertx.core.http.HttpServerRequest;

/** What a request comes from; the edge has made X-Forwarded-For one address, the client's. */
final class ClientDevice {

  private ClientDevice() {}

  static Device of(HttpServerRequest request) {
    return Device.of(request.getHeader("User-Agent"), request.getHeader("X-Forwarded-For"));
  }
}
