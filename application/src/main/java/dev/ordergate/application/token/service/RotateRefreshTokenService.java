package dev.ordergate.application.token.service;

import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Instant;

/**
 * {@link RotateRefreshToken}: advances the family, and when that is done puts the pair together.
 * Should signing fail then, the token presented is good for another try.
 */
public final class RotateRefreshTokenService implements RotateRefreshToken {

  private final AdvanceFamily advanceFamily;
  private final TokenPairs pairs;

  public RotateRefreshTokenService(AdvanceFamily advanceFamily, AccessTokens accessTokens) {
    this.advanceFamily = advanceFamily;
    this.pairs = new TokenPairs(accessTokens);
  }

  @Override
  public Result rotate(Command command) {
    return OpaqueToken.parse(command.presented())
        .map(token -> rotate(token, command.device()))
        .orElseGet(Unknown::new);
  }

  private Result rotate(OpaqueToken presented, Device device) {
    return switch (advanceFamily.advance(presented, device)) {
      case AdvanceFamily.Advanced(
              Account account,
              TokenFamily family,
              OpaqueToken refresh,
              Instant refreshExpiresAt,
              Instant at) ->
          new Rotated(pairs.pair(account, family, refresh, refreshExpiresAt, at));
      case AdvanceFamily.Refused(RefusalReason reason) -> new Refused(reason);
      case AdvanceFamily.Unknown() -> new Unknown();
    };
  }
}
