package dev.ordergate.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID provider that is not ours, speaking over HTTP. */
final class IndependentProvider {

  static final String CLIENT_ID = "ordergate-tests";
  static final String CLIENT_SECRET = "a client secret of the tests";
  private static final String ISSUER = "people";
  private static final MockOAuth2Server SERVER = new MockOAuth2Server();
  private static final TokenRelay RELAY = new TokenRelay();

  /** What a test makes the provider say to refresh tokens and revocations. */
  static final ProviderFront FRONT = new ProviderFront();

  private IndependentProvider() {}

  static Map<String, String> start() {
    SERVER.start();
    return Map.of(
        "GOOGLE_ISSUER",
        FRONT.start(SERVER.issuerUrl(ISSUER).toString()),
        "GOOGLE_CLIENT_ID",
        CLIENT_ID,
        "GOOGLE_CLIENT_SECRET",
        CLIENT_SECRET,
        "quarkus.oidc.token-path",
        RELAY.start(SERVER.tokenEndpointUrl(ISSUER).uri()));
  }

  static void stop() {
    FRONT.close();
    RELAY.stop();
    SERVER.shutdown();
  }

  /** Every token given to anybody so far: access, refresh and ID tokens. */
  static Set<String> tokens() {
    return RELAY.tokens();
  }

  /** The next request for tokens gets this answer instead. */
  static void answerOnce(int status, String body) {
    RELAY.answerOnce(status, body);
  }

  /** The next code is redeemed for tokens of this person. */
  static void expect(String subject, Map<String, Object> claims) {
    SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT_ID), claims, 3600));
  }

  static Map<String, Object> claims(String email, String name) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("email", email);
    claims.put("email_verified", true);
    claims.put("name", name);
    return claims;
  }
}
