package dev.ordergate.adapters.oauth.jwt;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Knows callers by tokens that verified before, on the event loop: nothing has to be waited for, so
 * no worker is needed. All others are left to SmallRye's own provider, which takes one.
 */
@ApplicationScoped
class KnownCallers implements IdentityProvider<TokenAuthenticationRequest> {

  private final AccessTokenVerifier verifier;

  KnownCallers(AccessTokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public int priority() {
    // Others come right after SYSTEM_FIRST unless they say something else.
    return SYSTEM_FIRST + 2;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return Uni.createFrom().item(known(request));
  }

  private @Nullable SecurityIdentity known(TokenAuthenticationRequest request) {
    return request.getToken() instanceof JsonWebTokenCredential token
        ? verifier.recall(token.getToken()).map(caller -> identity(caller, token)).orElse(null)
        : null;
  }

  /** The same as SmallRye's provider makes. */
  private static SecurityIdentity identity(
      JWTCallerPrincipal caller, JsonWebTokenCredential token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(caller)
        .addCredential(token)
        .addRoles(caller.getGroups())
        .addAttribute(SecurityIdentity.USER_ATTRIBUTE, caller)
        .build();
  }
}
