package dev.ordergate.adapters.oauth.google;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The discovery document of the provider (OpenID Connect Discovery 1.0) and its key set. */
final class ProviderDocuments {

  private static final int MIN_KEY_BITS = 2048;

  private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(3));
  private final URI discovery;

  ProviderDocuments(String issuer) {
    this.discovery =
        URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
  }

  ProviderKeys.Snapshot fetch(Instant now) throws IOException {
    try {
      Map<String, Object> configuration = JsonUtil.parseJson(get(discovery));
      String jwks = get(URI.create(text(configuration, "jwks_uri")));
      return new ProviderKeys.Snapshot(text(configuration, "issuer"), keys(jwks), now);
    } catch (JoseException | IllegalArgumentException malformed) {
      throw new IOException("its documents cannot be read", malformed);
    }
  }

  private static Map<String, PublicKey> keys(String jwks) throws JoseException {
    Map<String, PublicKey> keys = new HashMap<>();
    for (JsonWebKey jwk : new JsonWebKeySet(jwks).getJsonWebKeys()) {
      if (jwk instanceof RsaJsonWebKey rsa && isForSignatures(rsa)) {
        keys.put(rsa.getKeyId(), rsa.getRsaPublicKey());
      }
    }
    return Map.copyOf(keys);
  }

  private static boolean isForSignatures(RsaJsonWebKey key) {
    return key.getKeyId() != null
        && (key.getUse() == null || key.getUse().equals("sig"))
        && (key.getAlgorithm() == null
            || key.getAlgorithm().equals(AlgorithmIdentifiers.RSA_USING_SHA256))
        && key.getRsaPublicKey().getModulus().bitLength() >= MIN_KEY_BITS;
  }

  private static String text(Map<String, Object> document, String member) throws IOException {
    if (document.get(member) instanceof String value) {
      return value;
    }
    throw new IOException("its configuration lacks " + member);
  }

  private String get(URI uri) throws IOException {
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(uri).header("Accept", "application/json").build());
    if (response.statusCode() != 200) {
      throw new IOException("it answers " + response.statusCode());
    }
    return response.body();
  }
}
