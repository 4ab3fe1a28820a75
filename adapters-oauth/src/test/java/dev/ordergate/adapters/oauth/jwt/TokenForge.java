package dev.ordergate.adapters.oauth.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes access tokens by hand, so that they can be wrong in every way. */
public final class TokenForge {

  private final PrivateKey privateKey;
  private final RSAPublicKey publicKey;
  private final String issuer;
  private final long now;

  /** Signs with a pair of keys that the service trusts. */
  public TokenForge(PrivateKey privateKey, RSAPublicKey publicKey, String issuer, Instant now) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.issuer = issuer;
    this.now = now.getEpochSecond();
  }

  /** A token that is good. */
  public String good() {
    return token(header(), payload());
  }

  /** The header of a good token: members and their JSON. */
  Map<String, String> header() {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("typ", "\"at+jwt\"");
    header.put("alg", "\"RS256\"");
    header.put("kid", quoted(kid()));
    return header;
  }

  /** The claims of a good token and their JSON. */
  Map<String, String> payload() {
    Map<String, String> payload = new LinkedHashMap<>();
    payload.put("iss", quoted(issuer));
    payload.put("sub", "\"1\"");
    payload.put("aud", "\"ordergate\"");
    payload.put("client_id", "\"ordergate-web\"");
    payload.put("iat", Long.toString(now));
    payload.put("exp", Long.toString(now + 900));
    payload.put("jti", quoted(UUID.randomUUID().toString()));
    payload.put("sid", quoted(UUID.randomUUID().toString()));
    payload.put("auth_time", Long.toString(now));
    payload.put("groups", "[\"user\"]");
    return payload;
  }

  String withHeader(String member, String json) {
    return token(with(header(), member, json), payload());
  }

  String withoutHeader(String member) {
    Map<String, String> header = header();
    header.remove(member);
    return token(header, payload());
  }

  /** A token that is good but for this claim. */
  public String withClaim(String claim, String json) {
    return token(header(), with(payload(), claim, json));
  }

  String withoutClaim(String claim) {
    Map<String, String> payload = payload();
    payload.remove(claim);
    return token(header(), payload);
  }

  /** Issued {@code iat} and expiring {@code exp} seconds from now. */
  String withTimes(long iat, long exp) {
    Map<String, String> payload = with(payload(), "iat", Long.toString(now + iat));
    return token(header(), with(payload, "exp", Long.toString(now + exp)));
  }

  String token(Map<String, String> header, Map<String, String> payload) {
    return raw(json(header), json(payload));
  }

  /** Whatever the parts are, the signature is that of a trusted key. */
  String raw(String header, String payload) {
    String input = base64(header) + "." + base64(payload);
    return input + "." + base64(signed(input, privateKey, "SHA256withRSA"));
  }

  /** Signed by the trusted key in another way. */
  String signedBy(String alg, String algorithm) {
    return signedBy(alg, algorithm, privateKey);
  }

  String signedBy(String alg, String algorithm, PrivateKey key) {
    String input = input(with(header(), "alg", quoted(alg)));
    return input + "." + base64(signed(input, key, algorithm));
  }

  /** Signed with HMAC, its key being something that everybody knows. */
  String hmac(byte[] key) {
    String input = input(with(header(), "alg", "\"HS256\""));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return input + "." + base64(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With this {@code alg} and these bytes for a signature. */
  String unsigned(String alg, String signature) {
    return input(with(header(), "alg", quoted(alg))) + "." + signature;
  }

  /** The thumbprint of the trusted key (RFC 7638). */
  String kid() {
    String jwk =
        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
            .formatted(
                base64(publicKey.getPublicExponent().toByteArray()), base64(unsignedModulus()));
    try {
      return base64(
          MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with the keys of a stranger. */
  TokenForge by(KeyPair stranger) {
    return new TokenForge(
        stranger.getPrivate(),
        (RSAPublicKey) stranger.getPublic(),
        issuer,
        Instant.ofEpochSecond(now));
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  RSAPublicKey publicKey() {
    return publicKey;
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static Map<String, String> with(Map<String, String> members, String name, String json) {
    Map<String, String> changed = new LinkedHashMap<>(members);
    changed.put(name, json);
    return changed;
  }

  static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String input(Map<String, String> header) {
    return base64(json(header)) + "." + base64(json(payload()));
  }

  private byte[] unsignedModulus() {
    byte[] bytes = publicKey.getModulus().toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static byte[] signed(String input, PrivateKey key, String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      if (algorithm.equals("RSASSA-PSS")) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(key);
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
