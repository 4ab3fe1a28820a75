package dev.ordergate.development;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;

/** One request and its answer, in the terms the provider's endpoints think in. */
record Exchange(HttpExchange http) {

  private static final int MAX_BODY_BYTES = 64 * 1024;

  boolean is(String method) {
    return http.getRequestMethod().equals(method);
  }

  Form query() throws OAuthError {
    return Form.parse(http.getRequestURI().getRawQuery());
  }

  Form body() throws IOException, OAuthError {
    String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw new OAuthError(
          "invalid_request", "the body has to be application/x-www-form-urlencoded");
    }
    byte[] bytes = http.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw new OAuthError("invalid_request", "the body is too large");
    }
    return Form.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
  }

  void answerHeader(String name, String value) {
    http.getResponseHeaders().set(name, value);
  }

  void json(int status, Map<String, ?> value) throws IOException {
    send(status, "application/json", JsonUtil.toJson(value).getBytes(StandardCharsets.UTF_8));
  }

  void error(int status, OAuthError error) throws IOException {
    json(status, Map.of("error", error.code(), "error_description", error.description()));
  }

  void html(int status, String page) throws IOException {
    answerHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    answerHeader("Referrer-Policy", "no-referrer");
    send(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String location) throws IOException {
    answerHeader("Location", location);
    answerHeader("Cache-Control", "no-store");
    http.sendResponseHeaders(302, -1);
    http.close();
  }

  void send(int status, String type, byte[] content) throws IOException {
    answerHeader("Content-Type", type);
    answerHeader("X-Content-Type-Options", "nosniff");
    if (!http.getResponseHeaders().containsKey("Cache-Control")) {
      answerHeader("Cache-Control", "no-store");
    }
    boolean bodiless = is("HEAD");
    http.sendResponseHeaders(status, bodiless || content.length == 0 ? -1 : content.length);
    if (!bodiless && content.length > 0) {
      http.getResponseBody().write(content);
    }
    http.close();
  }
}
