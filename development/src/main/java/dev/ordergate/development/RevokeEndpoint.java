package dev.ordergate.development;

import java.io.IOException;

/**
 * RFC 7009, with Google's liberty: who holds the token may revoke it, a client secret is not asked
 * for. An unknown token is no error.
 */
record RevokeEndpoint(OpaqueTokens tokens) implements Endpoint {

  @Override
  public String methods() {
    return "POST";
  }

  @Override
  public void answer(Exchange exchange) throws IOException, OAuthError {
    // Google takes the token in the query too.
    Form query = exchange.query();
    String token = query.has("token") ? query.get("token") : exchange.body().require("token");
    tokens.openRefresh(token).or(() -> tokens.openAccess(token)).ifPresent(tokens::revoke);
    exchange.send(200, "application/json", new byte[0]);
  }
}
