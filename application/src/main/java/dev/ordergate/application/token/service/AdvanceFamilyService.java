package dev.ordergate.application.token.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
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

  public AdvanceFamilyService(
      TokenFamilies families,
      Accounts accounts,
      TokenPolicy policy,
      Randomness randomness,
      InstantSource clock) {
    this.families = families;
    this.accounts = accounts;
    this.policy = policy;
    this.randomness = randomness;
    this.clock = clock;
  }

  @Override
  public Outcome advance(OpaqueToken presented) {
    return families
        .findForChange(presented.hash())
        .map(known -> advance(presented, known))
        .orElseGet(Unknown::new);
  }

  private Outcome advance(OpaqueToken token, Presented presented) {
    TokenFamily family = presented.family();
    Instant now = clock.instant();
    Optional<Account> account = accounts.find(family.account()).filter(Account::active);
    return switch (Rotation.decide(family, presented.token(), account.isPresent(), policy, now)) {
      case Rotation.Rotate next -> successor(account.orElseThrow(), family, token, next, now);
      case Rotation.Replay(SealedSuccessor sealed) ->
          new Advanced(
              account.orElseThrow(),
              family,
              sealed.open(token),
              policy.refreshExpiry(family.head().mintedAt(), family.expiresAt()),
              now);
      case Rotation.Reuse() -> {
        families.revoke(family.id(), RevocationCause.REUSE, now);
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
    return new Advanced(account, advanced, successor, next.expiresAt(), now);
  }
}
