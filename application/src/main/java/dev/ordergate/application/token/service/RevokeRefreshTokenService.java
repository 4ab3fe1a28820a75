package dev.ordergate.application.token.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.token.RevokeRefreshToken;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Instant;
import java.time.InstantSource;

/** {@link RevokeRefreshToken} over {@link TokenFamilies}. */
public final class RevokeRefreshTokenService implements RevokeRefreshToken {

  private final TokenFamilies families;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  public RevokeRefreshTokenService(
      TokenFamilies families, AuditTrail auditTrail, InstantSource clock) {
    this.families = families;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @Override
  public void revoke(Command command) {
    OpaqueToken.parse(command.presented())
        .flatMap(token -> families.find(token.hash()))
        .flatMap(known -> families.findForChange(known.family().id()))
        .filter(family -> family.revoked().isEmpty())
        .ifPresent(family -> revoke(family, command));
  }

  private void revoke(TokenFamily family, Command command) {
    Instant now = clock.instant();
    families.revoke(family.id(), RevocationCause.REVOKED, now);
    auditTrail.record(
        AuditEvent.byOwner(
            AuditKind.TOKEN_REVOKED, family.account(), command.device(), "by_its_bearer"),
        now);
  }
}
