package dev.ordergate.application.token.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.spi.AccessTokens;
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

/** {@link RotateRefreshToken}: lock the family, let {@link Rotation} decide, write. */
public final class RotateRefreshTokenService implements RotateRefreshToken {

  private final TokenFamilies families;
  private final Accounts accounts;
  private final TokenPairs pairs;
  private final TokenPolicy policy;
  private final Randomness randomness;
  private final InstantSource clock;

  public RotateRefreshTokenService(
      TokenFamilies families,
      Accounts accounts,
      AccessTokens accessTokens,
      TokenPolicy policy,
      Randomness randomness,
      InstantSource clock) {
    this.families = families;
    this.accounts = accounts;
    this.pairs = new TokenPairs(accessTokens, policy);
    this.policy = policy;
    this.randomness = randomness;
    this.clock = clock;
  }

  @Override
  public Result rotate(String presented) {
    Optional<OpaqueToken> token = OpaqueToken.parse(presented);
    Optional<Presented> known = token.map(OpaqueToken::hash).flatMap(families::findForChange);
    if (token.isEmpty() || known.isEmpty()) {
      return new Unknown();
    }
    return rotate(token.get(), known.get());
  }

  private Result rotate(OpaqueToken token, Presented presented) {
    TokenFamily family = presented.family();
    Instant now = clock.instant();
    Optional<Account> account = accounts.find(family.account()).filter(Account::active);
    return switch (Rotation.decide(family, presented.token(), account.isPresent(), policy, now)) {
      case Rotation.Rotate next -> successor(account.orElseThrow(), family, token, next, now);
      case Rotation.Replay(SealedSuccessor sealed) ->
          replayed(account.orElseThrow(), family, sealed.open(token), now);
      case Rotation.Reuse() -> {
        families.revoke(family.id(), RevocationCause.REUSE, now);
        yield new Refused(RefusalReason.REUSED);
      }
      case Rotation.Refused(RefusalReason reason) -> new Refused(reason);
    };
  }

  private Result successor(
      Account account, TokenFamily family, OpaqueToken parent, Rotation.Rotate next, Instant now) {
    OpaqueToken successor = OpaqueToken.of(randomness.bytes(OpaqueToken.BYTES));
    SealedSuccessor sealed =
        SealedSuccessor.seal(parent, successor, randomness.bytes(SealedSuccessor.NONCE_BYTES));
    Head head = new Head(next.generation(), now, Optional.of(sealed));
    RefreshToken stored =
        new RefreshToken(successor.hash(), family.id(), next.generation(), next.expiresAt());
    families.rotate(family.advanced(head), stored);
    return new Rotated(pairs.pair(account, family, successor, next.expiresAt(), now));
  }

  private Result replayed(Account account, TokenFamily family, OpaqueToken successor, Instant now) {
    Instant expiresAt = policy.refreshExpiry(family.head().mintedAt(), family.expiresAt());
    return new Rotated(pairs.pair(account, family, successor, expiresAt, now));
  }
}
