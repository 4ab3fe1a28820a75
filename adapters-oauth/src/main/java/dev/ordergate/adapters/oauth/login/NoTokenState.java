package dev.ordergate.adapters.oauth.login;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Keeps Quarkus OIDC from opening a session of its own: the code flow ends on the callback, and
 * what lasts is the web session, which can be listed and ended.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class NoTokenState implements TokenStateManager {

  private static final String SESSION_COOKIE = "q_session";

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> requestContext) {
    context.addHeadersEndHandler(
        done -> context.response().removeCookies(SESSION_COOKIE, /* invalidate= */ false));
    return Uni.createFrom().item("");
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String tokenState,
      OidcRequestContext<AuthorizationCodeTokens> requestContext) {
    return Uni.createFrom().failure(new AuthenticationFailedException("no such session"));
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String tokenState,
      OidcRequestContext<Void> requestContext) {
    return Uni.createFrom().voidItem();
  }
}
