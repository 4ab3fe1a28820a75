package dev.ordergate.development;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** RFC 6749, 4.1.3 and 6: tokens for a code or a refresh token. */
final class TokenEndpoint implements Endpoint {

  private final ClientAuthentication authentication;
  private final Codes codes;
  private final OpaqueTokens tokens;
  private final IdTokens idTokens;

  TokenEndpoint(
      ClientAuthentication authentication, Codes codes, OpaqueTokens tokens, IdTokens idTokens) {
    this.authentication = authentication;
    this.codes = codes;
    this.tokens = tokens;
    this.idTokens = idTokens;
  }

  @Override
  public String methods() {
    return "POST";
  }

  @Override
  public void answer(Exchange exchange) throws IOException, OAuthError {
    Form body = exchange.body();
    if (!authentication.passes(exchange, body)) {
      return;
    }
    switch (body.require("grant_type")) {
      case "authorization_code" -> exchange.json(200, forCode(body));
      case "refresh_token" -> exchange.json(200, forRefreshToken(body));
      default ->
          throw new OAuthError(
              "unsupported_grant_type", "authorization_code and refresh_token are supported");
    }
  }

  private Map<String, Object> forCode(Form body) throws OAuthError {
    Codes.Code code =
        codes.redeem(
            body.require("code"), body.require("redirect_uri"), body.require("code_verifier"));
    Map<String, Object> answer = answer(code.grant(), code.nonce());
    if (code.grant().offline()) {
      answer.put("refresh_token", tokens.refresh(code.grant()));
    }
    return answer;
  }

  private Map<String, Object> forRefreshToken(Form body) throws OAuthError {
    Grant grant =
        tokens
            .openRefresh(body.require("refresh_token"))
            .orElseThrow(() ->
                new OAuthError("invalid_grant", "the refresh token is unknown or was revoked"));
    return answer(grant, "");
  }

  private Map<String, Object> answer(Grant grant, String nonce) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", tokens.access(grant));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", OpaqueTokens.ACCESS_LIFETIME.toSeconds());
    answer.put("scope", grant.scope());
    answer.put("id_token", idTokens.sign(grant, nonce));
    return answer;
  }
}
