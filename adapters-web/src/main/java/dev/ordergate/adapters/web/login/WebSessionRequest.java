package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.token.OpaqueToken;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is signed in by a web session. */
final class WebSessionRequest extends BaseAuthenticationRequest {

  private final OpaqueToken session;

  WebSessionRequest(OpaqueToken session) {
    this.session = session;
  }

  OpaqueToken session() {
    return session;
  }
}
