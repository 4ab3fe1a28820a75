package dev.ordergate.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID provider that is not ours, speaking over HTTP. */
final class IndependentProvider {

  static final String CLIENT_ID = "ordergate-tests";
  private static final String ISSUER = "people";
  private static final MockOAuth2Server SERVER = new MockOAuth2Server();

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
        "a client secret of the tests");
  }

  static void stop() {
    FRONT.close();
    SERVER.shutdown();
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
