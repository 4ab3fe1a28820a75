package dev.ordergate.adapters.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address that grows by query parameters. */
public record QueryText(String address) {

  /** With the parameter, unless it says nothing. */
  public QueryText and(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    String separator = address.contains("?") ? "&" : "?";
    return new QueryText(
        address + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** The address. */
  @Override
  public String toString() {
    return address;
  }
}
