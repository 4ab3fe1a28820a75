package dev.ordergate.adapters.oauth.google;

import dev.ordergate.adapters.oauth.time.Steady;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The discovery document of the provider (OpenID Connect Discovery 1.0). Quarkus OIDC gives its own
 * to a request at a time, and to none while it has not reached the provider.
 */
@ApplicationScoped
class ProviderDiscovery {

  /** What it says, as far as it is used here. */
  record Document(
      String issuer, String jwksUri, String tokenEndpoint, Optional<String> revocationEndpoint) {

    private static Document from(JsonObject json) throws IOException {
      return new Document(
          required(json, "issuer"),
          required(json, "jwks_uri"),
          required(json, "token_endpoint"),
          text(json, "revocation_endpoint"));
    }

    private static String required(JsonObject json, String member) throws IOException {
      return text(json, member)
          .orElseThrow(() -> new IOException("its discovery document lacks " + member));
    }

    private static Optional<String> text(JsonObject json, String member) {
      return json.getValue(member) instanceof String value ? Optional.of(value) : Optional.empty();
    }
  }

  private record Known(Document document, Instant at) {}

  /** Endpoints may move. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final ProviderHttp http;
  private final String address;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  ProviderDiscovery(
      ProviderHttp http,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
      @Steady InstantSource clock) {
    this.http = http;
    this.address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    this.clock = clock;
  }

  /**
   * The document as it was within the last hour.
   *
   * @throws IOException if it has to be read and cannot be
   */
  Document document() throws IOException {
    Known last = known;
    return last != null && clock.instant().isBefore(last.at().plus(KEPT))
        ? last.document()
        : read();
  }

  /**
   * The document as it is now, which is the one known from then on.
   *
   * @throws IOException if the provider does not answer, or whoever answers in its place, such as
   *     the sign-in page of a network, has no such document
   */
  Document read() throws IOException {
    Instant now = clock.instant();
    ProviderHttp.Reply reply = http.send(ProviderHttp.request(address).build());
    if (reply.status() != 200) {
      throw new IOException("no discovery document, status " + reply.status());
    }
    Document document = Document.from(reply.json());
    known = new Known(document, now);
    return document;
  }
}
