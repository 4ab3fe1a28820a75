package dev.ordergate.adapters.rest.caller;

import dev.ordergate.domain.login.Device;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;

/** What the current request comes from, whoever it is; it needs no identity. */
@RequestScoped
public class CallingDevice {

  private final HttpServerRequest request;

  CallingDevice(HttpServerRequest request) {
    this.request = request;
  }

  /** The device. */
  public Device device() {
    return new Device(
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
        request.remoteAddress().hostAddress());
  }
}
