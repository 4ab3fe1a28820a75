package dev.ordergate.application.token.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.Rotation;
import dev.ordergate.domain.token.SealedSuccessor;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link AdvanceFamily}: lock the family, let {@link Rotation} decide, write. */
public final class AdvanceFamilyService implements AdvanceFamily {

  private final TokenFamilies families;
  private final Accounts accounts;
  private final TokenPolicy policy;
  private final Randomness randomness;
  private final InstantSource clock;
  private final AuditTrail auditTrail;
  private final Telemetry telemetry;

  public AdvanceFamilyService(
      TokenFamilies families,
      Accounts accounts,
      TokenPolicy policy,
      Randomness randomness,
      InstantSource clock,
      AuditTrail auditTrail,
      Telemetry telemetry) {
    this.families = families;
    this.accounts = accounts;
    this.policy = policy;
    this.randomness = randomness;
    this.clock = clock;
    this.auditTrail = auditTrail;
    this.telemetry = telemetry;
  }

  @Override
  public Outcome advance(OpaqueToken presented, Device device) {
    return families
        .findForChange(presented.hash())
        .map(known -> advance(presented, known, device))
        .orElseGet(Unknown::new);
  }

  private Outcome advance(OpaqueToken token, Presented presented, Device device) {
    TokenFamily family = presented.family();
    Instant now = clock.instant();
    Optional<Account> account = accounts.find(family.account()).filter(Account::active);
    return switch (Rotation.decide(family, presented.token(), account.isPresent(), policy, now)) {
      case Rotation.Rotate next -> successor(account.orElseThrow(), family, token, next, now);
      case Rotation.Replay(SealedSuccessor sealed) ->
          replayed(account.orElseThrow(), family, sealed.open(token), now);
      case Rotation.Reuse() -> {
        revokeReused(family, device, now);
        yield new Refused(RefusalReason.REUSED);
      }
      case Rotation.Refused(RefusalReason reason) -> new Refused(reason);
    };
  }

  private Outcome successor(
      Account account, TokenFamily family, OpaqueToken parent, Rotation.Rotate next, Instant now) {
    OpaqueToken successor = OpaqueToken.of(randomness.bytes(OpaqueToken.BYTES));
    SealedSuccessor sealed =
        SealedSuccessor.seal(parent, successor, randomness.bytes(SealedSuccessor.NONCE_BYTES));
    TokenFamily advanced = family.advanced(new Head(next.generation(), now, Optional.of(sealed)));
    families.rotate(
        advanced,
        new RefreshToken(successor.hash(), family.id(), next.generation(), next.expiresAt()));
    telemetry.tokenRotated();
    return new Advanced(account, advanced, successor, next.expiresAt(), now);
  }

  private Outcome replayed(
      Account account, TokenFamily family, OpaqueToken successor, Instant now) {
    telemetry.tokenReplayed();
    Instant expiresAt = policy.refreshExpiry(family.head().mintedAt(), family.expiresAt());
    return new Advanced(account, family, successor, expiresAt, now);
  }

  private void revokeReused(TokenFamily family, Device device, Instant now) {
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
