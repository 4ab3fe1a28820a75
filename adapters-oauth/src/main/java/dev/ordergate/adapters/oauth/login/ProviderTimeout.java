package dev.ordergate.adapters.oauth.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Ends what Quarkus OIDC asks a provider that is silent: discovery, keys and tokens alike. Its own
 * {@code connection-timeout} is over once the provider has been reached; a request without an
 * answer would keep its login waiting, and its connection from everybody else.
 */
// Quarkus looks it up by type, which counts as no use of it.
@Unremovable
@ApplicationScoped
class ProviderTimeout implements OidcRequestFilter {

  /** To get a connection, and once more for each part of the answer. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Override
  public Uni<Void> filter(OidcRequestFilterContext context) {
    context.request().timeout(TIMEOUT.toMillis());
    return Uni.createFrom().voidItem();
  }
}
