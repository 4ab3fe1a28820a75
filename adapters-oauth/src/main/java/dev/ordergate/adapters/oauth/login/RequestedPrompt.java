package dev.ordergate.adapters.oauth.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Has the provider ask what it would not ask by itself (OpenID Connect Core 1.0, section 3.1.2.1),
 * where a login begins with {@code ?prompt=}: {@code consent} for "Connect again", since Google
 * gives a refresh token with a consent only, and asks for none that still stands; {@code
 * select_account} for signing in with another account than the one that is signed in there.
 */
// Quarkus looks it up by type, which counts as no use of it.
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class RequestedPrompt implements OidcRedirectFilter {

  private static final String PROMPT = "prompt";
  private static final Set<String> KNOWN = Set.of("consent", "select_account");

  @Override
  public void filter(OidcRedirectContext redirect) {
    Optional.ofNullable(redirect.routingContext().request().getParam(PROMPT))
        .filter(KNOWN::contains)
        .ifPresent(prompt -> redirect.additionalQueryParams().add(PROMPT, prompt));
  }
}
