package dev.ordergate.adapters.web.login;

import dev.ordergate.application.login.ResumeSession;
import dev.ordergate.application.login.ResumeSession.SignedIn;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.login.WebSessionId;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a web session into an identity; a session that is over into none, which is no error. */
@ApplicationScoped
class WebSessionIdentityProvider implements IdentityProvider<WebSessionRequest> {

  private final ResumeSession resumeSession;

  WebSessionIdentityProvider(ResumeSession resumeSession) {
    this.resumeSession = resumeSession;
  }

  @Override
  public Class<WebSessionRequest> getRequestType() {
    return WebSessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      WebSessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identify(request));
  }

  private @Nullable SecurityIdentity identify(WebSessionRequest request) {
    return resumeSession
        .resume(request.session())
        .map(WebSessionIdentityProvider::identity)
        .orElse(null);
  }

  private static SecurityIdentity identity(SignedIn signedIn) {
    String name = Long.toString(signedIn.account().id().value());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(
            signedIn.account().role().included().stream()
                .map(Role::word)
                .collect(Collectors.toSet()))
        .addAttribute(WebSessionId.class.getName(), signedIn.session().id())
        .addAttribute(Account.class.getName(), signedIn.account())
        .build();
  }
}
