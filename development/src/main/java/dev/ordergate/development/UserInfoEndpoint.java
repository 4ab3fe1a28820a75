package dev.ordergate.development;

import java.io.IOException;
import java.util.Optional;

/** OpenID Connect Core, 5.3. */
record UserInfoEndpoint(OpaqueTokens tokens, IdTokens idTokens) implements Endpoint {

  @Override
  public String methods() {
    return "GET, HEAD, POST";
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Optional<String> token =
        exchange
            .header("Authorization")
            .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7));
    if (token.isEmpty()) {
      exchange.answerHeader("WWW-Authenticate", "Bearer realm=\"stand-in provider\"");
      exchange.error(401, new OAuthError("invalid_request", "no access token was sent"));
      return;
    }
    Optional<Grant> grant = tokens.openAccess(token.get().substring(7).strip());
    if (grant.isEmpty()) {
      exchange.answerHeader(
          "WWW-Authenticate", "Bearer realm=\"stand-in provider\", error=\"invalid_token\"");
      exchange.error(
          401, new OAuthError("invalid_token", "the access token is unknown, expired or revoked"));
      return;
    }
    exchange.json(200, idTokens.claimsAbout(grant.get()));
  }
}
