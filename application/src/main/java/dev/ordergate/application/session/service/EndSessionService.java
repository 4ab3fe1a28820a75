package dev.ordergate.application.session.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link EndSession} over {@link WebSessions} and {@link TokenFamilies}. */
public final class EndSessionService implements EndSession {

  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  public EndSessionService(
      WebSessions webSessions, TokenFamilies families, AuditTrail auditTrail, InstantSource clock) {
    this.webSessions = webSessions;
    this.families = families;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @Override
  public Result end(Command command) {
    Instant now = clock.instant();
    return endOnTheWeb(command, now) || endOnADevice(command, now)
        ? Result.ENDED
        : Result.NOT_FOUND;
  }

  private boolean endOnTheWeb(Command command, Instant now) {
    // Locked, so that no family is minted from it between the two steps.
    Optional<WebSession> found =
        webSessions
            .findForChange(new WebSessionId(command.session().value()))
            .filter(session -> session.account().equals(command.account()))
            .filter(session -> session.isLive(now, LoginPolicy.STANDARD));
    found.ifPresent(session -> {
      families.revokeAll(session.id(), RevocationCause.LOGOUT, now);
      webSessions.remove(session.id());
      record(command, "web", now);
    });
    return found.isPresent();
  }

  private boolean endOnADevice(Command command, Instant now) {
    Optional<TokenFamily> found =
        families
            .findForChange(new FamilyId(command.session().value()))
            .filter(family -> family.account().equals(command.account()))
            .filter(family -> family.isLive(now, TokenPolicy.STANDARD));
    found.ifPresent(family -> {
      families.revoke(family.id(), RevocationCause.LOGOUT, now);
      record(command, "device", now);
    });
    return found.isPresent();
  }

  private void record(Command command, String detail, Instant now) {
    auditTrail.record(
        AuditEvent.byOwner(AuditKind.SESSION_ENDED, command.account(), command.device(), detail),
        now);
  }
}
