package dev.ordergate.standin;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The authorization code flow: whoever comes with a code is let in, all others go to Google. */
@ApplicationScoped
public class CodeFlow implements HttpAuthenticationMechanism {

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    // Like the real one, which parses the address, too.
    URI address = URI.create(context.request().absoluteURI());
    if (address.getQuery() == null || !address.getQuery().contains("code=")) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .item(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("sub")).build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(302, "Location", "https://accounts.example/authorize"));
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION_CODE, "code", "code"));
  }
}
