package dev.ordergate.adapters.oauth.google;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of the provider that its discovery document names (OpenID Connect Discovery 1.0).
 * Each exchange ends after 5 seconds.
 */
@ApplicationScoped
class ProviderEndpoints {

  /** Endpoints may move. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(5));
  private final String issuer;
  private final String authorization;
  private final InstantSource clock;
  private volatile @Nullable Discovery discovered;

  ProviderEndpoints(
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret,
      InstantSource clock) {
    this.issuer = issuer.replaceFirst("/$", "");
    this.authorization = basic(clientId, clientSecret);
    this.clock = clock;
  }

  /** What an endpoint answered; an empty object where it was no JSON. */
  record Reply(int status, JsonObject body) {}

  private record Discovery(JsonObject document, Instant at) {}

  /**
   * Sends a form to the endpoint that the discovery document has under {@code name}, with the
   * client's credentials.
   *
   * @throws IOException if the provider does not answer, or has no such endpoint
   */
  Reply post(String name, Map<String, String> form) throws IOException {
    if (!(discovery().getValue(name) instanceof String endpoint)) {
      throw new IOException("the provider has no " + name);
    }
    return send(
        request(endpoint)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build());
  }

  private JsonObject discovery() throws IOException {
    Discovery known = discovered;
    Instant now = clock.instant();
    if (known == null || !now.isBefore(known.at().plus(KEPT))) {
      Reply reply = send(request(issuer + "/.well-known/openid-configuration").build());
      // Whoever else answers in its place, such as the sign-in page of a network, names none.
      if (reply.status() != 200 || !(reply.body().getValue("token_endpoint") instanceof String)) {
        throw new IOException("no discovery document, status " + reply.status());
      }
      known = new Discovery(reply.body(), now);
      discovered = known;
    }
    return known.document();
  }

  private static HttpRequest.Builder request(String address) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json");
    } catch (IllegalArgumentException e) {
      throw new IOException("the provider names an address that is none", e);
    }
  }

  private Reply send(HttpRequest request) throws IOException {
    HttpResponse<String> response = http.send(request);
    return new Reply(response.statusCode(), json(response.body()));
  }

  private static JsonObject json(String body) {
    try {
      return body.isBlank() ? new JsonObject() : new JsonObject(body);
    } catch (DecodeException e) {
      return new JsonObject();
    }
  }

  // RFC 6749, section 2.3.1: both are form-encoded before they are joined.
  private static String basic(String clientId, String clientSecret) {
    String credentials = encode(clientId) + ":" + encode(clientSecret);
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
