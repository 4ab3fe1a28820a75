package dev.ordergate.adapters.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An address that grows by query parameters. */
public record QueryText(String address) {

  // All else stands for itself (URL Standard, section 4.3): encoded, it would be three times as
  // long, and a page that has it in each of its links has 50 KB for everything.
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

  /** With the parameter, unless it says nothing. */
  public QueryText and(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    String separator = address.contains("?") ? "&" : "?";
    return new QueryText(address + separator + name + "=" + encode(value));
  }

  private static String encode(String value) {
    return ASCII
        .matcher(value)
        .replaceAll(ascii -> URLEncoder.encode(ascii.group(), StandardCharsets.UTF_8));
  }

  /** The address. */
  @Override
  public String toString() {
    return address;
  }
}
