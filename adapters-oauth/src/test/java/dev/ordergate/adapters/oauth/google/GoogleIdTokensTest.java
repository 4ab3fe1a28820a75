package dev.ordergate.adapters.oauth.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ordergate.application.login.spi.IdTokens.Bad;
import dev.ordergate.application.login.spi.IdTokens.Forged;
import dev.ordergate.application.login.spi.IdTokens.Genuine;
import dev.ordergate.application.login.spi.IdTokens.Verdict;
import dev.ordergate.application.login.spi.IdentityProvider.Identity;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoogleIdTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final Instant ISSUED = NOW.minusSeconds(60);
  private static final RsaJsonWebKey KEY = newKey();

  private final HttpServer server = LocalServer.start(this::serve);
  private final String address = "http://localhost:" + server.getAddress().getPort();
  private String issuer = address;
  private final ProviderHttp http = new ProviderHttp();
  private final GoogleIdTokens idTokens =
      new GoogleIdTokens(
          new ProviderKeys(new ProviderDiscovery(http, address, () -> NOW), http, () -> NOW),
          () -> NOW,
          Optional.of(List.of("a-phone", " a-desktop ")),
          "the-web");

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_good_token_is_genuine() {
    String token = token(Map.of());

    assertThat(verify(token))
        .isEqualTo(
            new Genuine(
                TokenHash.ofText(token),
                new Identity(
                    issuer,
                    Optional.of("ada"),
                    Optional.of("ada@example.org"),
                    true,
                    Optional.empty(),
                    Optional.of("Ada"),
                    Optional.empty()),
                "a-phone",
                ISSUED,
                ISSUED.plusSeconds(660)));
  }

  @Test
  void a_token_is_for_one_of_the_clients_named() {
    assertThat(verify(token(Map.of("aud", "a-desktop")))).isInstanceOf(Genuine.class);
    assertThat(verify(token(Map.of("aud", "the-web")))).isEqualTo(new Bad());
  }

  @Test
  void a_token_has_one_spelling() {
    String token = token(Map.of());
    int last = token.length() - 1;
    // Of the last character's six bits the signature's 256 bytes need two.
    String strayBits = token.substring(0, last) + (char) (token.charAt(last) + 1);

    assertThat(verify(token)).isInstanceOf(Genuine.class);
    assertThat(verify(strayBits)).isEqualTo(new Forged());
    assertThat(verify(token + "==")).isEqualTo(new Forged());
    assertThat(verify(token + "\n")).isEqualTo(new Forged());
  }

  @ParameterizedTest
  @CsvSource({
    "https://accounts.google.com, https://accounts.google.com, true",
    "https://accounts.google.com, accounts.google.com, true",
    "https://accounts.google.com, http://accounts.google.com, false",
    "https://login.example.com, https://login.example.com, true",
    "https://login.example.com, login.example.com, false",
    "https://login.example.com, https://accounts.google.com, false"
  })
  void google_alone_writes_its_issuer_in_two_ways(String own, String written, boolean taken) {
    issuer = own;

    assertThat(verify(token(Map.of("iss", written))))
        .isInstanceOf(taken ? Genuine.class : Bad.class);
  }

  @Test
  void a_person_authenticated_when_the_provider_says() {
    assertThat(authTime(ISSUED.getEpochSecond() - 300)).isEqualTo(ISSUED.minusSeconds(300));
  }

  @Test
  void a_time_that_cannot_be_is_when_the_token_was_issued() {
    assertThat(authTime(0)).isEqualTo(ISSUED);
    assertThat(authTime(-1)).isEqualTo(ISSUED);
    assertThat(authTime(ISSUED.getEpochSecond() + 1)).isEqualTo(ISSUED);
    assertThat(authTime(Long.toString(ISSUED.getEpochSecond() - 300))).isEqualTo(ISSUED);
  }

  private Instant authTime(Object told) {
    return ((Genuine) verify(token(Map.of("auth_time", told)))).authTime();
  }

  private Verdict verify(String token) {
    return idTokens.verify(token, Optional.empty());
  }

  /** A good token but for these claims. */
  private String token(Map<String, Object> changed) {
    Map<String, Object> claims =
        new HashMap<>(
            Map.of(
                "iss",
                issuer,
                "sub",
                "ada",
                "aud",
                "a-phone",
                "iat",
                ISSUED.getEpochSecond(),
                "exp",
                ISSUED.getEpochSecond() + 3600,
                "email",
                "ada@example.org",
                "email_verified",
                true,
                "name",
                "Ada"));
    claims.putAll(changed);
    JsonWebSignature token = new JsonWebSignature();
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    token.setKeyIdHeaderValue(KEY.getKeyId());
    token.setKey(KEY.getPrivateKey());
    token.setPayload(JsonUtil.toJson(claims));
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpServer provider) {
    provider.createContext(
        "/",
        exchange -> {
          boolean keys = exchange.getRequestURI().getPath().equals("/jwks");
          LocalServer.answer(exchange, 200, keys ? jwks() : configuration());
        });
  }

  private String configuration() {
    return JsonUtil.toJson(
        Map.of(
            "issuer", issuer, "jwks_uri", address + "/jwks", "token_endpoint", address + "/token"));
  }

  private static String jwks() {
    return new JsonWebKeySet(KEY).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("a-key");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
