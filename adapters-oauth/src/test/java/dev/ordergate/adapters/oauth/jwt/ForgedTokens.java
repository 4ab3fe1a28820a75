package dev.ordergate.adapters.oauth.jwt;

import static dev.ordergate.adapters.oauth.jwt.TokenForge.base64;
import static dev.ordergate.adapters.oauth.jwt.TokenForge.json;
import static dev.ordergate.adapters.oauth.jwt.TokenForge.quoted;
import static dev.ordergate.adapters.oauth.jwt.TokenForge.with;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Access tokens that must not be let in, each by the name of what is wrong with it. */
public final class ForgedTokens {

  private static final String ES256 = "SHA256withECDSAinP1363Format";

  private final TokenForge forge;
  private final Map<String, String> tokens = new LinkedHashMap<>();

  private ForgedTokens(TokenForge forge) {
    this.forge = forge;
  }

  /** All of them; they are printable, so that each fits in a header. */
  public static Map<String, String> of(TokenForge forge) {
    ForgedTokens forged = new ForgedTokens(forge);
    forged.algorithms();
    forged.keys();
    forged.types();
    forged.headers();
    forged.names();
    forged.times();
    forged.claims();
    forged.spellings();
    forged.shapes();
    return forged.tokens;
  }

  private void algorithms() {
    for (String none : List.of("none", "None", "NONE", "nOnE")) {
      add("alg " + none + " without signature", forge.unsigned(none, ""));
    }
    String good = forge.good();
    String signature = good.substring(good.lastIndexOf('.') + 1);
    add("alg none with a signature", forge.unsigned("none", signature));
    add("alg RS256 without signature", forge.unsigned("RS256", ""));
    byte[] der = forge.publicKey().getEncoded();
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    add("HS256 with the public key in DER", forge.hmac(der));
    add("HS256 with the public key in PEM", forge.hmac(pem.getBytes(StandardCharsets.US_ASCII)));
    add("HS256 with the modulus", forge.hmac(forge.publicKey().getModulus().toByteArray()));
    add("HS256 with one zero byte", forge.hmac(new byte[1]));
    add("RS384", forge.signedBy("RS384", "SHA384withRSA"));
    add("RS512", forge.signedBy("RS512", "SHA512withRSA"));
    add("PS256", forge.signedBy("PS256", "RSASSA-PSS"));
    add("RS256 that is RS512", forge.signedBy("RS256", "SHA512withRSA"));
    add("ES256", forge.signedBy("ES256", ES256, keyPair("EC", 256).getPrivate()));
    add("ES256 of zeros", forge.unsigned("ES256", base64(new byte[64])));
    add("alg in lower case", forge.withHeader("alg", "\"rs256\""));
    add("alg array", forge.withHeader("alg", "[\"RS256\"]"));
    add("alg missing", forge.withoutHeader("alg"));
    add("alg null", forge.withHeader("alg", "null"));
  }

  private void keys() {
    KeyPair stranger = keyPair("RSA", 2048);
    String jwk =
        "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"%s\"}"
            .formatted(base64(((RSAPublicKey) stranger.getPublic()).getModulus().toByteArray()));
    add("another key", forge.signedBy("RS256", "SHA256withRSA", stranger.getPrivate()));
    TokenForge theirs = forge.by(stranger);
    add("another key under its own kid", theirs.good());
    add("another key in jwk", theirs.withHeader("jwk", jwk));
    Map<String, String> ourKid = with(theirs.header(), "kid", quoted(forge.kid()));
    add("another key in jwk under our kid", theirs.token(with(ourKid, "jwk", jwk), payload()));
    String url = "\"http://127.0.0.1:9/jwks.json\"";
    add("another key at jku", theirs.token(with(ourKid, "jku", url), payload()));
    add("another key at x5u", theirs.token(with(ourKid, "x5u", url), payload()));
    String x5c =
        "[\"" + Base64.getEncoder().encodeToString(stranger.getPublic().getEncoded()) + "\"]";
    add("another key in x5c", theirs.token(with(ourKid, "x5c", x5c), payload()));
    add("kid missing", forge.withoutHeader("kid"));
    add("kid null", forge.withHeader("kid", "null"));
    add("kid empty", forge.withHeader("kid", "\"\""));
    add("kid unknown", forge.withHeader("kid", "\"unknown\""));
    add("kid array", forge.withHeader("kid", "[" + quoted(forge.kid()) + "]"));
    add("kid object", forge.withHeader("kid", "{}"));
    add("kid number", forge.withHeader("kid", "1"));
    add("kid path", forge.withHeader("kid", "\"../../../../dev/null\""));
    add("kid file", forge.withHeader("kid", "\"first.pem\""));
    add("kid SQL", forge.withHeader("kid", "\"x' or '1'='1\""));
    add("kid command", forge.withHeader("kid", "\"| true\""));
    add("kid with a NUL after it", forge.withHeader("kid", quoted(forge.kid() + "\\u0000")));
    add("kid with a space after it", forge.withHeader("kid", quoted(forge.kid() + " ")));
  }

  private void types() {
    for (String typ :
        List.of("JWT", "jwt", "AT+JWT", "application/at+jwt", "at+jwt ", "id+jwt", "")) {
      add("typ " + typ, forge.withHeader("typ", quoted(typ)));
    }
    add("typ missing", forge.withoutHeader("typ"));
    add("typ null", forge.withHeader("typ", "null"));
    add("typ array", forge.withHeader("typ", "[\"at+jwt\"]"));
  }

  private void headers() {
    add("crit unknown", forge.withHeader("crit", "[\"urn:x\"]"));
    add("crit of a member that is there", forge.withHeader("crit", "[\"kid\"]"));
    add("crit empty", forge.withHeader("crit", "[]"));
    add("crit null", forge.withHeader("crit", "null"));
    add("b64 false", forge.withHeader("b64", "false"));
    add("b64 true", forge.withHeader("b64", "true"));
    String critical = json(with(with(forge.header(), "crit", "[\"b64\"]"), "b64", "false"));
    add("b64 false and critical", forge.raw(critical, json(payload())));
    add("zip", forge.withHeader("zip", "\"DEF\""));
    add("cty JWT", forge.withHeader("cty", "\"JWT\""));
    add("alg twice", forge.raw(twice(forge.header(), "alg", "\"RS256\""), json(payload())));
    add("kid twice", forge.raw(twice(forge.header(), "kid", "\"x\""), json(payload())));
  }

  private void names() {
    for (String claim :
        List.of("iss", "sub", "aud", "client_id", "jti", "sid", "groups", "auth_time")) {
      add(claim + " missing", forge.withoutClaim(claim));
      add(claim + " null", forge.withClaim(claim, "null"));
      add(claim + " object", forge.withClaim(claim, "{}"));
    }
    String iss = claim("iss").replace("\"", "");
    add("cut_off no number", forge.withClaim("cut_off", "\"1764408000900001\""));
    add("cut_off no whole number", forge.withClaim("cut_off", "1764408000900001.0"));
    add("iss of another", forge.withClaim("iss", "\"https://accounts.google.com\""));
    add("iss with a slash", forge.withClaim("iss", quoted(iss + "/")));
    add("iss in upper case", forge.withClaim("iss", quoted(iss.replace("http", "HTTP"))));
    add("iss array", forge.withClaim("iss", "[" + quoted(iss) + "]"));
    add("aud of another", forge.withClaim("aud", "\"other\""));
    add("aud in upper case", forge.withClaim("aud", "\"Ordergate\""));
    add("aud of another too", forge.withClaim("aud", "[\"ordergate\", \"other\"]"));
    add("aud empty", forge.withClaim("aud", "[]"));
    for (String sub :
        List.of("0", "-1", "+1", "01", "1.0", "1e0", " 1", "abc", "", "1234567890123456789")) {
      add("sub " + sub, forge.withClaim("sub", quoted(sub)));
    }
    add("sub number", forge.withClaim("sub", "1"));
    add("sub array", forge.withClaim("sub", "[\"1\"]"));
    add("sub in Arabic digits", forge.withClaim("sub", "\"\\u0661\""));
    add("sid that is no UUID", forge.withClaim("sid", "\"1\""));
    add("sid in short", forge.withClaim("sid", "\"1-1-1-1-1\""));
    add("groups string", forge.withClaim("groups", "\"admin\""));
    add("groups of numbers", forge.withClaim("groups", "[1]"));
  }

  private void times() {
    add("expired 30 s ago", forge.withTimes(-930, -30));
    add("expired long ago", forge.withTimes(-90_000, -89_100));
    add("issued in 31 s", forge.withTimes(91, 900));
    add("lives for 901 s", forge.withTimes(0, 901));
    add("lives for ever", forge.withTimes(0, 4_000_000_000L));
    add("lives for no time", forge.withTimes(0, 0));
    add("expires before it is issued", forge.withTimes(10, 5));
    add("not before in an hour", forge.withClaim("nbf", hence(3_600)));
    for (String claim : List.of("exp", "iat")) {
      String good = claim(claim);
      add(claim + " missing", forge.withoutClaim(claim));
      add(claim + " null", forge.withClaim(claim, "null"));
      add(claim + " string", forge.withClaim(claim, quoted(good)));
      add(claim + " decimal", forge.withClaim(claim, good + ".5"));
      add(claim + " exponent", forge.withClaim(claim, good + "e0"));
      add(claim + " huge", forge.withClaim(claim, "1e300"));
      add(claim + " beyond 64 bits", forge.withClaim(claim, "99999999999999999999"));
      add(claim + " negative", forge.withClaim(claim, "-1"));
      add(claim + " in milliseconds", forge.withClaim(claim, good + "000"));
      add(claim + " array", forge.withClaim(claim, "[" + good + "]"));
      add(claim + " true", forge.withClaim(claim, "true"));
    }
    add("auth_time string", forge.withClaim("auth_time", quoted(claim("auth_time"))));
    add("nbf string", forge.withClaim("nbf", quoted(claim("iat"))));
  }

  private void claims() {
    add("sub twice", forge.raw(json(forge.header()), twice(payload(), "sub", "\"2\"")));
    add("exp twice", forge.raw(json(forge.header()), twice(payload(), "exp", hence(900))));
    add("payload array", forge.raw(json(forge.header()), "[" + json(payload()) + "]"));
    add("payload string", forge.raw(json(forge.header()), "\"x\""));
    add("payload null", forge.raw(json(forge.header()), "null"));
    add("payload no JSON", forge.raw(json(forge.header()), "x"));
    add("payload with more behind it", forge.raw(json(forge.header()), json(payload()) + "{}"));
    add("token in a token", forge.raw(json(forge.header()), forge.good()));
  }

  private void spellings() {
    String[] good = forge.good().split("\\.", -1);
    String altered = json(with(payload(), "groups", "[\"admin\"]"));
    add("altered payload", good[0] + "." + base64(altered) + "." + good[2]);
    add(
        "altered header",
        base64(json(with(forge.header(), "x", "1"))) + "." + good[1] + "." + good[2]);
    add("header padded", good[0] + "=." + good[1] + "." + good[2]);
    add("payload padded", good[0] + "." + good[1] + "==." + good[2]);
    add("signature padded", String.join(".", good) + "==");
    add("signature's last bits changed", strayBits(String.join(".", good)));
    add("signature cut", good[0] + "." + good[1] + "." + good[2].substring(0, 340));
    add("signature one byte longer", good[0] + "." + good[1] + "." + base64(longer(good[2])));
    add("signature zero", good[0] + "." + good[1] + "." + base64(new byte[256]));
    add("base64 that is not for URLs", good[0] + "." + good[1] + "." + good[2] + "+/");
    add("space within", good[0] + "." + good[1] + ". " + good[2]);
    add("comma behind", String.join(".", good) + ",");
    add("two tokens", String.join(".", good) + ", " + String.join(".", good));
    add("quoted", quoted(String.join(".", good)));
  }

  private void shapes() {
    String good = forge.good();
    add("one part", "x");
    add("two parts", good.substring(0, good.lastIndexOf('.')));
    add("four parts", good + "." + base64("x"));
    add("five parts, as a JWE", good + "." + base64("x") + "." + base64("x"));
    String jwe = base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"cty\":\"JWT\"}");
    add("a JWE", String.join(".", jwe, "eHg", "eHg", "eHg", "eHg"));
    add("a direct JWE", base64("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..eHg.eHg.eHg");
    add("empty parts", "..");
    add("header empty", good.substring(good.indexOf('.')));
    add("payload empty", good.replaceFirst("\\..*\\.", ".."));
    add("header no JSON", forge.raw("x", json(payload())));
    add("header array", forge.raw("[]", json(payload())));
    add("header null", forge.raw("null", json(payload())));
    add("header nested deeply", forge.raw("[".repeat(5_000), "{}"));
    add("member nested deeply", forge.raw("{\"x\":" + "[".repeat(5_000), "{}"));
    add("JSON serialization", "{\"payload\":\"eHg\",\"signatures\":[]}");
    add("more than 8 KiB, well signed", forge.withClaim("x", quoted("x".repeat(6_000))));
    add("more than 8 KiB of nothing", "x".repeat(9_000));
  }

  private void add(String name, String token) {
    if (tokens.put(name, token) != null) {
      throw new IllegalStateException("two are called " + name);
    }
  }

  private Map<String, String> payload() {
    return forge.payload();
  }

  private String claim(String name) {
    return Objects.requireNonNull(payload().get(name));
  }

  private String hence(long seconds) {
    return Long.toString(Long.parseLong(claim("iat")) + seconds);
  }

  private static String twice(Map<String, String> members, String name, String json) {
    return json(members).replaceFirst("}$", "," + quoted(name) + ":" + json + "}");
  }

  /** 256 bytes take 342 characters, the last of which has four bits that mean nothing. */
  private static String strayBits(String token) {
    char last = token.charAt(token.length() - 1);
    return token.substring(0, token.length() - 1) + (char) (last + 1);
  }

  private static byte[] longer(String signature) {
    return Arrays.copyOf(Base64.getUrlDecoder().decode(signature), 257);
  }

  private static KeyPair keyPair(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
