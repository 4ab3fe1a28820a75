package dev.ordergate.application.login.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.SignOut;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.RevocationCause;
import java.time.Instant;
import java.time.InstantSource;

/** {@link SignOut} over {@link WebSessions} and {@link TokenFamilies}. */
public final class SignOutService implements SignOut {

  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final InstantSource clock;
  private final AuditTrail auditTrail;

  public SignOutService(
      WebSessions webSessions, TokenFamilies families, InstantSource clock, AuditTrail auditTrail) {
    this.webSessions = webSessions;
    this.families = families;
    this.clock = clock;
    this.auditTrail = auditTrail;
  }

  @Override
  public void signOut(Command command) {
    webSessions
        // Locked, so that no family is minted from it between the two steps.
        .findForChange(command.session().hash())
        .ifPresent(found -> {
          Instant now = clock.instant();
          families.revokeAll(found.id(), RevocationCause.LOGOUT, now);
          webSessions.remove(found.id());
          auditTrail.record(
              AuditEvent.byOwner(AuditKind.LOGOUT, found.account(), command.device(), ""), now);
        });
  }
}
