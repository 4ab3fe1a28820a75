package dev.ordergate.development;

import static dev.ordergate.development.RelyingParty.answerIn;
import static dev.ordergate.development.RelyingParty.authorization;
import static dev.ordergate.development.RelyingParty.codeGrant;
import static dev.ordergate.development.RelyingParty.json;
import static dev.ordergate.development.RelyingParty.refreshGrant;
import static dev.ordergate.development.RelyingParty.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandInProviderTest {

  private Instant now = Instant.now();
  private final StandInProvider provider = StandInProvider.start(0, RelyingParty.CLIENT, () -> now);
  private final RelyingParty client = new RelyingParty(provider);

  @AfterEach
  void stop() {
    client.close();
    provider.close();
  }

  @Test
  void discovery_names_the_issuer_it_was_asked_at() throws Exception {
    Map<String, Object> document = json(client.get("/.well-known/openid-configuration"));
    assertThat(document)
        .containsEntry("issuer", provider.issuer())
        .containsEntry("token_endpoint", provider.issuer() + "/token")
        .containsEntry("jwks_uri", provider.issuer() + "/jwks");
    assertThat(client.get("/jwks").body()).contains("\"n\"").doesNotContain("\"d\"");
  }

  @Test
  void a_code_becomes_tokens_that_say_who_signed_in() throws Exception {
    Map<String, String> back = answerIn(client.authorize(authorization()));
    assertThat(back).containsEntry("state", "the state");
    HttpResponse<String> response = client.token(codeGrant(text(back, "code")));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(json(response))
        .containsEntry("token_type", "Bearer")
        .containsEntry("expires_in", 3600L)
        .containsEntry("scope", "openid email profile");
    JwtClaims claims = verified(text(json(response), "id_token"));
    assertThat(claims.getClaimsMap())
        .containsEntry("sub", People.ADA.subject())
        .containsEntry("azp", RelyingParty.CLIENT.id())
        .containsEntry("nonce", "the nonce")
        .containsEntry("email", "ada@example.com")
        .containsEntry("email_verified", true)
        .containsEntry("name", "Ada Lovelace")
        .containsEntry("auth_time", now.getEpochSecond())
        .doesNotContainKey("hd");
    Map<String, Object> userInfo = json(client.userInfo(text(json(response), "access_token")));
    assertThat(userInfo).containsEntry("sub", People.ADA.subject()).containsKey("picture");
    assertThat(
            client
                .get(text(userInfo, "picture").substring(provider.issuer().length()))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_workspace_account_carries_its_domain_and_an_unverified_address_says_so() throws Exception {
    assertThat(verified(provider.idToken(People.GRACE, "")).getClaimsMap())
        .containsEntry("hd", "example.com");
    assertThat(verified(provider.idToken(People.UNVERIFIED, "")).getClaimsMap())
        .containsEntry("email_verified", false);
  }

  @Test
  void the_secret_may_come_in_the_body() throws Exception {
    Map<String, String> form = new LinkedHashMap<>(codeGrant(client.code()));
    form.put("client_id", RelyingParty.CLIENT.id());
    form.put("client_secret", RelyingParty.CLIENT.secret());
    assertThat(client.postOpenly("/token", form).statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_secret_is_401_invalid_client() throws Exception {
    HttpResponse<String> response = client.post("/token", codeGrant(client.code()), "wrong");
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("Basic"));
    assertThat(json(response)).containsEntry("error", "invalid_client");
  }

  @Test
  void a_wrong_verifier_is_invalid_grant_and_spends_the_code() throws Exception {
    String code = client.code();
    Map<String, String> form = new LinkedHashMap<>(codeGrant(code));
    form.put("code_verifier", RelyingParty.VERIFIER + "x");
    assertRefused(client.token(form), "invalid_grant");
    assertRefused(client.token(codeGrant(code)), "invalid_grant");
  }

  @Test
  void a_code_for_another_redirect_uri_is_invalid_grant() throws Exception {
    Map<String, String> form = new LinkedHashMap<>(codeGrant(client.code()));
    form.put("redirect_uri", "http://localhost:8000/other/");
    assertRefused(client.token(form), "invalid_grant");
  }

  @Test
  void a_code_is_good_once_and_its_second_use_ends_the_tokens_of_the_first() throws Exception {
    String code = client.code();
    String refreshToken = text(json(client.token(codeGrant(code))), "refresh_token");
    assertThat(client.token(refreshGrant(refreshToken)).statusCode()).isEqualTo(200);
    assertRefused(client.token(codeGrant(code)), "invalid_grant");
    assertRefused(client.token(refreshGrant(refreshToken)), "invalid_grant");
  }

  @Test
  void a_code_is_good_for_sixty_seconds() throws Exception {
    String inTime = client.code();
    String late = client.code();
    now = now.plus(Codes.LIFETIME);
    assertThat(client.token(codeGrant(inTime)).statusCode()).isEqualTo(200);
    now = now.plusSeconds(1);
    assertRefused(client.token(codeGrant(late)), "invalid_grant");
  }

  @Test
  void a_refresh_token_comes_for_offline_access_only() throws Exception {
    Map<String, String> online = authorization();
    online.remove("access_type");
    String code = text(answerIn(client.authorize(online)), "code");
    assertThat(json(client.token(codeGrant(code))))
        .containsKey("access_token")
        .doesNotContainKey("refresh_token");
  }

  @Test
  void a_refresh_token_still_works_after_a_restart_and_an_access_token_is_none() throws Exception {
    Map<String, Object> tokens = json(client.token(codeGrant(client.code())));
    try (StandInProvider restarted = StandInProvider.start(0, RelyingParty.CLIENT);
        RelyingParty again = new RelyingParty(restarted)) {
      assertThat(again.token(refreshGrant(text(tokens, "refresh_token"))).statusCode())
          .isEqualTo(200);
      assertRefused(again.token(refreshGrant(text(tokens, "access_token"))), "invalid_grant");
    }
  }

  @Test
  void revoking_either_token_ends_both_and_an_unknown_one_is_no_error() throws Exception {
    for (String kind : new String[] {"refresh_token", "access_token"}) {
      Map<String, Object> tokens = json(client.token(codeGrant(client.code())));
      assertThat(client.postOpenly("/revoke", Map.of("token", text(tokens, kind))).statusCode())
          .isEqualTo(200);
      assertRefused(client.token(refreshGrant(text(tokens, "refresh_token"))), "invalid_grant");
      assertThat(client.userInfo(text(tokens, "access_token")).statusCode()).isEqualTo(401);
    }
    assertThat(client.postOpenly("/revoke", Map.of("token", "unknown")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_access_token_expires_after_an_hour() throws Exception {
    String accessToken = text(json(client.token(codeGrant(client.code()))), "access_token");
    now = now.plus(Duration.ofMinutes(61));
    HttpResponse<String> response = client.userInfo(accessToken);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(v -> assertThat(v).contains("invalid_token"));
  }

  @Test
  void a_grant_type_it_does_not_know_and_a_missing_parameter_are_named() throws Exception {
    assertRefused(client.token(Map.of("grant_type", "password")), "unsupported_grant_type");
    assertRefused(client.token(Map.of("grant_type", "authorization_code")), "invalid_request");
    assertThat(client.get("/token").statusCode()).isEqualTo(405);
    assertThat(client.get("/tokens").statusCode()).isEqualTo(404);
  }

  private static void assertRefused(HttpResponse<String> response, String error) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response)).containsEntry("error", error).containsKey("error_description");
  }

  private JwtClaims verified(String idToken) throws InvalidJwtException, IOException {
    return new JwtConsumerBuilder()
        .setExpectedIssuer(provider.issuer())
        .setExpectedAudience(RelyingParty.CLIENT.id())
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setVerificationKeyResolver(
            new HttpsJwksVerificationKeyResolver(new HttpsJwks(provider.issuer() + "/jwks")))
        .build()
        .processToClaims(idToken);
  }
}
