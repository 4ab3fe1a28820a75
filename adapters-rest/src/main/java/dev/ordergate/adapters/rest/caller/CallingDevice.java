package dev.ordergate.adapters.rest.caller;

import dev.ordergate.domain.login.Device;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** What the current request comes from, whoever it is; it needs no identity. */
@RequestScoped
public class CallingDevice {

  private final HttpServerRequest request;

  CallingDevice(HttpServerRequest request) {
    this.request = request;
  }

  /** The device; the edge has made X-Forwarded-For one address, the client's. */
  public Device device() {
    return Device.of(request.getHeader("User-Agent"), request.getHeader("X-Forwarded-For"));
  }
}
