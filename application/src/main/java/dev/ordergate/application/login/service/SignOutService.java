package dev.ordergate.application.login.service;

import dev.ordergate.application.login.SignOut;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RevocationCause;
import java.time.InstantSource;

/** {@link SignOut} over {@link WebSessions} and {@link TokenFamilies}. */
public final class SignOutService implements SignOut {

  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final InstantSource clock;

  public SignOutService(WebSessions webSessions, TokenFamilies families, InstantSource clock) {
    this.webSessions = webSessions;
    this.families = families;
    this.clock = clock;
  }

  @Override
  public void signOut(OpaqueToken session) {
    webSessions
        .find(session.hash())
        .map(WebSession::id)
        // Locked, so that no family is minted from it between the two steps.
        .flatMap(webSessions::findForChange)
        .ifPresent(found -> {
          families.revokeAll(found.id(), RevocationCause.LOGOUT, clock.instant());
          webSessions.remove(found.id());
        });
  }
}
