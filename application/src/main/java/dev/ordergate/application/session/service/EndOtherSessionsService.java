package dev.ordergate.application.session.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link EndOtherSessions} over {@link WebSessions} and {@link TokenFamilies}. */
public final class EndOtherSessionsService implements EndOtherSessions {

  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  public EndOtherSessionsService(
      WebSessions webSessions, TokenFamilies families, AuditTrail auditTrail, InstantSource clock) {
    this.webSessions = webSessions;
    this.families = families;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @Override
  public void endOthers(Command command) {
    Instant now = clock.instant();
    FamilyId current = new FamilyId(command.current().value());
    Optional<WebSessionId> mintedFrom =
        families
            .find(current)
            .filter(family -> family.account().equals(command.account()))
            .flatMap(TokenFamily::webSession);
    WebSessionId kept = mintedFrom.orElse(new WebSessionId(command.current().value()));

    // Locked first, so that no family is minted from one that ends.
    List<WebSessionId> ended =
        webSessions.findAllForChange(command.account()).stream()
            .map(WebSession::id)
            .filter(id -> !id.equals(kept))
            .toList();
    families.revokeAllOf(command.account(), Optional.of(current), RevocationCause.LOGOUT, now);
    ended.forEach(webSessions::remove);

    auditTrail.record(
        AuditEvent.byOwner(
            AuditKind.SESSION_ENDED, command.account(), command.device(), "all_others"),
        now);
  }
}
