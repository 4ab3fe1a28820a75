package dev.ordergate.bootstrap.replica;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Key;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An ID token with nothing wrong, until a test changes something about it. */
final class IdTokenDraft {

  static final RsaJsonWebKey KEY = newKey("a-key-of-the-provider");
  static final String WEB_CLIENT = "misbehaving-web";
  static final String CLIENT_SECRET = "another client secret of the tests, long";
  static final String PHONE_CLIENT = "misbehaving-phone";
  static final String DOMAIN = "example.org";

  private static final RsaJsonWebKey STRANGERS_KEY = newKey("a-key-of-a-stranger");

  private final Map<String, Object> claims = new LinkedHashMap<>();
  private String algorithm = AlgorithmIdentifiers.RSA_USING_SHA256;
  private Optional<Key> key = Optional.of(KEY.getPrivateKey());
  private String kid = KEY.getKeyId();

  IdTokenDraft() {
    long now = Instant.now().getEpochSecond();
    claims.put("iss", MisbehavingProvider.issuer());
    claims.put("aud", WEB_CLIENT);
    claims.put("sub", UUID.randomUUID().toString());
    claims.put("email", "somebody@example.org");
    claims.put("email_verified", true);
    claims.put("hd", DOMAIN);
    claims.put("name", "Some Body");
    claims.put("iat", now);
    claims.put("exp", now + 3600);
  }

  IdTokenDraft with(String claim, Object value) {
    claims.put(claim, value);
    return this;
  }

  IdTokenDraft without(String claim) {
    claims.remove(claim);
    return this;
  }

  IdTokenDraft nonceUnlessSet(String nonce) {
    claims.putIfAbsent("nonce", nonce);
    return this;
  }

  /** Issued, and expiring, that much earlier. */
  IdTokenDraft olderBySeconds(long seconds) {
    claims.computeIfPresent("iat", (claim, at) -> (long) at - seconds);
    claims.computeIfPresent("exp", (claim, at) -> (long) at - seconds);
    return this;
  }

  /** By another key under the name of the provider's. */
  IdTokenDraft forged() {
    key = Optional.of(STRANGERS_KEY.getPrivateKey());
    return this;
  }

  /** By a key the provider does not publish. */
  IdTokenDraft signedByAStranger() {
    kid = STRANGERS_KEY.getKeyId();
    return forged();
  }

  IdTokenDraft unsigned() {
    algorithm = AlgorithmIdentifiers.NONE;
    key = Optional.empty();
    return this;
  }

  /** With a secret everybody knows: the public key. */
  IdTokenDraft signedWithThePublicKey() {
    algorithm = AlgorithmIdentifiers.HMAC_SHA256;
    key = Optional.of(new HmacKey(KEY.getRsaPublicKey().getEncoded()));
    return this;
  }

  /** With the client secret, which OpenID Connect Core 1.0, section 10.1 would allow. */
  IdTokenDraft signedWithTheClientSecret() {
    algorithm = AlgorithmIdentifiers.HMAC_SHA256;
    key = Optional.of(new HmacKey(CLIENT_SECRET.getBytes(UTF_8)));
    return this;
  }

  String sign() {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKeyIdHeaderValue(kid);
    signature.setPayload(JsonUtil.toJson(claims));
    key.ifPresent(signature::setKey);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RsaJsonWebKey newKey(String kid) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(kid);
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
