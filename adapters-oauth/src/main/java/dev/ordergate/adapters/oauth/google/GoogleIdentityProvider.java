package dev.ordergate.adapters.oauth.google;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.login.spi.IdentityProvider;
import dev.ordergate.domain.token.TokenHash;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.IdToken;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** {@link IdentityProvider} over Quarkus OIDC, which has validated the ID token by then. */
@ApplicationScoped
class GoogleIdentityProvider implements IdentityProvider {

  @Inject @IdToken JsonWebToken idToken; // the qualifier fits fields only

  private final CurrentVertxRequest request;
  private final InstantSource clock;
  private final List<String> askedScopes;
  private final Duration maxAge;

  GoogleIdentityProvider(
      CurrentVertxRequest request,
      InstantSource clock,
      @ConfigProperty(name = "quarkus.oidc.authentication.scopes") List<String> scopes,
      @ConfigProperty(name = "quarkus.oidc.authentication.state-cookie-age") Duration maxAge) {
    this.request = request;
    this.clock = clock;
    // Quarkus OIDC asks for openid by itself.
    this.askedScopes = Stream.concat(Stream.of("openid"), scopes.stream()).toList();
    this.maxAge = maxAge;
  }

  @Override
  public Authentication current() {
    AuthorizationCodeTokens tokens =
        request.getCurrent().get(AuthorizationCodeTokens.class.getName());
    if (tokens == null) {
      throw new IllegalStateException("this request finished no authorization code flow");
    }
    return new Authentication(
        IdTokenClaims.identity(idToken.getIssuer(), claim -> idToken.getClaim(claim)),
        grant(tokens),
        TokenHash.ofText(idToken.getClaim(Claims.nonce)),
        clock.instant().plus(maxAge));
  }

  private Grant grant(AuthorizationCodeTokens tokens) {
    @Nullable String accessToken = tokens.getAccessToken();
    if (accessToken == null) {
      // Required by RFC 6749, section 5.1, and not looked at by Quarkus.
      throw new AuthenticationCompletionException("the token response has no access token");
    }
    return new Grant(
        accessToken,
        Optional.ofNullable(tokens.getRefreshToken()),
        TokenResponse.scopes(tokens.getAccessTokenScope(), askedScopes),
        Optional.ofNullable(tokens.getAccessTokenExpiresIn())
            .flatMap(seconds -> TokenResponse.expiry(seconds, clock.instant())));
  }
}
