package dev.ordergate.adapters.oauth.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has the provider ask for consent once more (OpenID Connect Core 1.0, section 3.1.2.1) where a
 * login begins with {@code ?prompt=consent}, as that of "Connect again" does: Google gives a
 * refresh token with a consent only, and asks by itself for none that still stands.
 */
// Quarkus looks it up by type, which counts as no use of it.
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class RenewedConsent implements OidcRedirectFilter {

  private static final String PROMPT = "prompt";
  private static final String CONSENT = "consent";

  @Override
  public void filter(OidcRedirectContext redirect) {
    if (CONSENT.equals(redirect.routingContext().request().getParam(PROMPT))) {
      redirect.additionalQueryParams().add(PROMPT, CONSENT);
    }
  }
}
