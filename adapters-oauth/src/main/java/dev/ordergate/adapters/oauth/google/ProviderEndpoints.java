package dev.ordergate.adapters.oauth.google;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The endpoints of the provider for tokens, which want the client's credentials. */
@ApplicationScoped
class ProviderEndpoints {

  private final ProviderDiscovery discovery;
  private final ProviderHttp http;
  private final String authorization;

  ProviderEndpoints(
      ProviderDiscovery discovery,
      ProviderHttp http,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret) {
    this.discovery = discovery;
    this.http = http;
    this.authorization = basic(clientId, clientSecret);
  }

  /**
   * What the token endpoint answers to a refresh token (RFC 6749, section 6).
   *
   * @throws IOException if it does not
   */
  ProviderHttp.Reply refresh(String refreshToken) throws IOException {
    return post(
        discovery.document().tokenEndpoint(),
        Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /**
   * What the revocation endpoint answers to a token (RFC 7009, section 2.1).
   *
   * @throws IOException if it does not, or the provider has none
   */
  ProviderHttp.Reply revoke(String token) throws IOException {
    String endpoint =
        discovery
            .document()
            .revocationEndpoint()
            .orElseThrow(() -> new IOException("the provider has no revocation_endpoint"));
    return post(endpoint, Map.of("token", token));
  }

  private ProviderHttp.Reply post(String endpoint, Map<String, String> form) throws IOException {
    return http.send(
        ProviderHttp.request(endpoint)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build());
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
