package dev.ordergate.application.token.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.domain.token.Rotation;
import dev.ordergate.domain.token.SealedSuccessor;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link AdvanceFamily}: read the family, let {@link Rotation} decide, and write where the family
 * is still what was read. Otherwise somebody was quicker, and it is looked at once more.
 */
public final class AdvanceFamilyService implements AdvanceFamily {

  private static final TokenPolicy POLICY = TokenPolicy.STANDARD;

  private final TokenFamilies families;
  private final Accounts accounts;
  private final EndReusedFamily endReusedFamily;
  private final Randomness randomness;
  private final InstantSource clock;
  private final Telemetry telemetry;

  public AdvanceFamilyService(
      TokenFamilies families,
      Accounts accounts,
      EndReusedFamily endReusedFamily,
      Randomness randomness,
      InstantSource clock,
      Telemetry telemetry) {
    this.families = families;
    this.accounts = accounts;
    this.endReusedFamily = endReusedFamily;
    this.randomness = randomness;
    this.clock = clock;
    this.telemetry = telemetry;
  }

  @Override
  public Outcome advance(OpaqueToken presented, Device device) {
    // Heads only move on: a token that has lost that place has lost it when looked at again.
    return look(presented, device)
        .or(() -> look(presented, device))
        .orElseThrow(() -> new IllegalStateException("a family went back to an old head"));
  }

  /** Empty where the family changed in the meantime. */
  private Optional<Outcome> look(OpaqueToken token, Device device) {
    return families
        .find(token.hash())
        .map(known -> advance(token, known, device))
        .orElseGet(() -> Optional.of(new Unknown()));
  }

  private Optional<Outcome> advance(OpaqueToken token, Presented presented, Device device) {
    TokenFamily family = presented.family();
    Instant now = clock.instant();
    Optional<Account> account = accounts.find(family.account()).filter(Account::active);
    return switch (Rotation.decide(family, presented.token(), account.isPresent(), POLICY, now)) {
      case Rotation.Rotate next -> successor(account.orElseThrow(), family, token, next, now);
      case Rotation.Replay(SealedSuccessor sealed) ->
          Optional.of(replayed(account.orElseThrow(), family, sealed.open(token), now));
      case Rotation.Reuse() -> Optional.of(reused(family, device));
      case Rotation.Refused(RefusalReason reason) -> Optional.of(new Refused(reason));
    };
  }

  private Optional<Outcome> successor(
      Account account, TokenFamily family, OpaqueToken parent, Rotation.Rotate next, Instant now) {
    OpaqueToken successor = OpaqueToken.of(randomness.bytes(OpaqueToken.BYTES));
    SealedSuccessor sealed =
        SealedSuccessor.seal(parent, successor, randomness.bytes(SealedSuccessor.NONCE_BYTES));
    TokenFamily advanced = family.advanced(new Head(next.generation(), now, Optional.of(sealed)));
    RefreshToken stored =
        new RefreshToken(successor.hash(), family.id(), next.generation(), next.expiresAt());
    if (!families.rotate(advanced, stored)) {
      return Optional.empty();
    }
    telemetry.tokenRotated();
    return Optional.of(new Advanced(account, advanced, successor, next.expiresAt(), now));
  }

  private Outcome replayed(
      Account account, TokenFamily family, OpaqueToken successor, Instant now) {
    telemetry.tokenReplayed();
    Instant expiresAt = POLICY.refreshExpiry(family.head().mintedAt(), family.expiresAt());
    return new Advanced(account, family, successor, expiresAt, now);
  }

  private Outcome reused(TokenFamily family, Device device) {
    boolean ended = endReusedFamily.end(family.id(), device);
    return new Refused(ended ? RefusalReason.REUSED : RefusalReason.REVOKED);
  }
}
