package dev.ordergate.adapters.oauth.login;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Has the code flow take ID tokens only that are for us alone and were issued to us (OpenID Connect
 * Core 1.0, section 3.1.3.7): Quarkus OIDC is content where we are one of several audiences.
 */
// Quarkus looks it up by type, which counts as no use of it.
@Unremovable
@ApplicationScoped
class OurAudience implements Validator {

  private final String clientId;

  OurAudience(@ConfigProperty(name = "quarkus.oidc.client-id") String clientId) {
    this.clientId = clientId;
  }

  @Override
  public @Nullable String validate(JwtContext token) throws MalformedClaimException {
    var claims = token.getJwtClaims();
    if (!claims.getAudience().equals(List.of(clientId))) {
      return "aud has to be the client id alone";
    }
    return claims.hasClaim("azp") && !clientId.equals(claims.getStringClaimValue("azp"))
        ? "azp has to be the client id"
        : null;
  }
}
