package dev.ordergate.development;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs what the provider says about a person, with a key of this process. */
final class IdTokens {

  private static final long LIFETIME_SECONDS = 3600;
  private static final RsaJsonWebKey KEY = newKey();

  private final String issuer;
  private final String audience;
  private final InstantSource clock;

  IdTokens(String issuer, String audience, InstantSource clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  String publicKeys() {
    return new JsonWebKeySet(KEY).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  /** An empty nonce leaves the claim out. */
  String sign(Grant grant, String nonce) {
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("azp", audience);
    claims.put("aud", audience);
    claims.putAll(claimsAbout(grant));
    if (!nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    claims.put("auth_time", grant.authTime().getEpochSecond());
    claims.put("iat", now);
    claims.put("exp", now + LIFETIME_SECONDS);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(JsonUtil.toJson(claims));
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setKeyIdHeaderValue(KEY.getKeyId());
    signature.setHeader("typ", "JWT");
    signature.setKey(KEY.getPrivateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the scopes of the grant let the client know. */
  Map<String, Object> claimsAbout(Grant grant) {
    Person person = grant.person();
    List<String> scopes = Arrays.asList(grant.scope().split(" "));
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", person.subject());
    if (person.hostedDomain() != null) {
      claims.put("hd", person.hostedDomain());
    }
    if (scopes.contains("email")) {
      claims.put("email", person.email());
      claims.put("email_verified", person.emailVerified());
    }
    if (scopes.contains("profile")) {
      claims.put("name", person.name());
      claims.put("picture", issuer + "/pictures/" + person.subject() + ".png");
    }
    return claims;
  }

  private static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(PrivateFiles.randomText().substring(0, 16));
      key.setUse("sig");
      key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
