package dev.ordergate.application.token.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link EndReusedFamily} over {@link TokenFamilies}. */
public final class EndReusedFamilyService implements EndReusedFamily {

  private final TokenFamilies families;
  private final InstantSource clock;
  private final AuditTrail auditTrail;
  private final Telemetry telemetry;

  public EndReusedFamilyService(
      TokenFamilies families, InstantSource clock, AuditTrail auditTrail, Telemetry telemetry) {
    this.families = families;
    this.clock = clock;
    this.auditTrail = auditTrail;
    this.telemetry = telemetry;
  }

  @Override
  public boolean end(FamilyId id, Device device) {
    Optional<TokenFamily> live =
        families.findForChange(id).filter(family -> family.revoked().isEmpty());
    live.ifPresent(family -> end(family, device));
    return live.isPresent();
  }

  private void end(TokenFamily family, Device device) {
    Instant now = clock.instant();
    families.revoke(family.id(), RevocationCause.REUSE, now);
    auditTrail.record(
        new AuditEvent(
            AuditKind.TOKEN_REUSED,
            Optional.of(family.account()),
            Optional.empty(),
            device,
            "session " + family.id().value()),
        now);
    telemetry.reuseRevoked();
  }
}
