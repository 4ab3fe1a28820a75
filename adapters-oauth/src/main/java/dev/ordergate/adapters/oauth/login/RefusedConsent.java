package dev.ordergate.adapters.oauth.login;

import dev.ordergate.domain.login.LoginFailure;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has a login recorded that the provider itself refused (OpenID Connect Core 1.0, section 3.1.2.6),
 * mostly because the person cancelled. Quarkus gets here only with the state cookie of a login that
 * began in this browser; the page it redirects to can be opened by anybody.
 */
// Quarkus looks it up by type, which counts as no use of it.
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.ERROR_PAGE)
class RefusedConsent implements OidcRedirectFilter {

  private final RefusedLogins refusedLogins;

  RefusedConsent(RefusedLogins refusedLogins) {
    this.refusedLogins = refusedLogins;
  }

  @Override
  public void filter(OidcRedirectContext redirect) {
    var request = redirect.routingContext().request();
    boolean cancelled = "access_denied".equals(request.getParam("error"));
    refusedLogins.record(
        cancelled ? LoginFailure.ACCESS_DENIED : LoginFailure.LOGIN_FAILED, request);
  }
}
