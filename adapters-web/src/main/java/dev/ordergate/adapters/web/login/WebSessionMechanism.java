package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.UnsentForms;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Recognises browsers by their web session. Classes select it by name; a class that does not never
 * gets an identity from a cookie.
 */
@Singleton
class WebSessionMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "session";

  /** Where Quarkus notes them, by a name of its own. */
  private static final String SELECTED_MECHANISMS =
      HttpAuthenticator.class.getName() + "#selected-auth-mechanism-instances";

  private static final ChallengeData UNAUTHORIZED =
      new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code());

  private final WebSessionCookie cookie;
  private final LoginRedirect loginRedirect;
  private final UnsentForms unsentForms;

  WebSessionMechanism(
      WebSessionCookie cookie, LoginRedirect loginRedirect, UnsentForms unsentForms) {
    this.cookie = cookie;
    this.loginRedirect = loginRedirect;
    this.unsentForms = unsentForms;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    if (!isSelected(context)) {
      return Uni.createFrom().nullItem();
    }
    return cookie
        .read(context)
        .map(WebSessionRequest::new)
        .map(request -> HttpSecurityUtils.setRoutingContextAttribute(request, context))
        .map(providers::authenticate)
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return unsentForms.mayComeAgain(context)
        ? unsentForms.keep(context).replaceWith(UNAUTHORIZED)
        : Uni.createFrom().item(() -> loginRedirect.challenge(context));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(WebSessionRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.COOKIE, "ordergate_session", SCHEME));
  }

  /**
   * Whether the class that will answer selects it; Quarkus asks each mechanism in turn where one
   * selects none.
   */
  boolean isSelected(RoutingContext context) {
    List<?> selected = context.get(SELECTED_MECHANISMS);
    return selected != null && selected.contains(this);
  }
}
