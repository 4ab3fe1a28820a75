package dev.ordergate.bootstrap.replica;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ordergate.development.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * An OpenID provider that hands out whatever ID token a test asks it for, and can be down or
 * silent.
 */
final class MisbehavingProvider {

  private static final Map<String, String> NONCES = new ConcurrentHashMap<>();

  private static final int PORT = Ports.free();

  private static volatile HttpServer server = start();
  private static volatile IdTokenDraft next = new IdTokenDraft();
  private static volatile boolean silent;
  private static volatile String withheld = "";
  private static volatile String clientError = "";

  private MisbehavingProvider() {}

  static String issuer() {
    return "http://localhost:" + PORT;
  }

  /** The next code is redeemed for this token; its nonce is right unless it has one. */
  static void expect(IdTokenDraft draft) {
    next = draft;
  }

  /** Does the work while nobody listens. */
  static void whileDown(Runnable work) {
    server.stop(0);
    try {
      work.run();
    } finally {
      server = start();
    }
  }

  /** Does the work while token requests are taken and none is ever answered. */
  static void whileSilent(Runnable work) {
    silent = true;
    try {
      work.run();
    } finally {
      silent = false;
    }
  }

  /** Does the work while this member is missing from token responses. */
  static void whileWithholding(String member, Runnable work) {
    withheld = member;
    try {
      work.run();
    } finally {
      withheld = "";
    }
  }

  /** Does the work while this service is no client of the provider's, by RFC 6749, section 5.2. */
  static void whileRefusingTheClient(String error, Runnable work) {
    clientError = error;
    try {
      work.run();
    } finally {
      clientError = "";
    }
  }

  static void stop() {
    server.stop(0);
  }

  private static HttpServer start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
      started.createContext(
          "/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
      started.createContext(
          "/jwks",
          exchange ->
              json(
                  exchange,
                  new JsonWebKeySet(IdTokenDraft.KEY)
                      .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
      started.createContext("/authorize", MisbehavingProvider::authorize);
      started.createContext("/token", MisbehavingProvider::token);
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String discovery() {
    return JsonUtil.toJson(
        Map.of(
            "issuer", issuer(),
            "authorization_endpoint", issuer() + "/authorize",
            "token_endpoint", issuer() + "/token",
            "jwks_uri", issuer() + "/jwks"));
  }

  private static void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    NONCES.put(code, query.get("nonce"));
    String location =
        "%s?code=%s&state=%s"
            .formatted(
                query.get("redirect_uri"), code, URLEncoder.encode(query.get("state"), UTF_8));
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void token(HttpExchange exchange) throws IOException {
    if (silent) {
      return; // the connection stays open
    }
    if (!clientError.isEmpty()) {
      send(
          exchange,
          401,
          "{\n  \"error\": \"%s\",\n  \"error_description\": \"Unauthorized\"\n}"
              .formatted(clientError));
      return;
    }
    Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String nonce = NONCES.remove(form.get("code"));
    if (nonce == null) {
      send(
          exchange,
          400,
          "{\"error\": \"invalid_grant\", \"error_description\": \"no %s\"}"
              .formatted(form.get("code")));
      return;
    }
    Map<String, Object> tokens =
        new HashMap<>(
            Map.of(
                "access_token",
                UUID.randomUUID().toString(),
                "token_type",
                "Bearer",
                "expires_in",
                3600,
                "scope",
                "openid email profile",
                "id_token",
                next.nonceUnlessSet(nonce).sign()));
    tokens.remove(withheld);
    json(exchange, JsonUtil.toJson(tokens));
  }

  private static void json(HttpExchange exchange, String json) throws IOException {
    send(exchange, 200, json);
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8)));
  }
}
