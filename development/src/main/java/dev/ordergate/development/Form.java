package dev.ordergate.development;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters as {@code application/x-www-form-urlencoded}, from a query or a body. */
record Form(Map<String, String> values) {

  Form {
    values = Map.copyOf(values);
  }

  static Form parse(@Nullable String text) throws OAuthError {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (values.put(decode(sides[0]), sides.length == 2 ? decode(sides[1]) : "") != null) {
        throw new OAuthError(
            "invalid_request", "parameter given more than once: " + decode(sides[0]));
      }
    }
    return new Form(values);
  }

  /** RFC 6749, 3.1: a parameter without a value counts as left out. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !get(name).isEmpty();
  }

  String require(String name) throws OAuthError {
    if (!has(name)) {
      throw new OAuthError("invalid_request", "parameter missing: " + name);
    }
    return get(name);
  }

  Form with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Form(more);
  }

  String encoded() {
    return values.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String decode(String text) throws OAuthError {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new OAuthError("invalid_request", "malformed percent-encoding");
    }
  }
}
