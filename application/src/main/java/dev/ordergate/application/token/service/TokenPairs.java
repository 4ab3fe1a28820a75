package dev.ordergate.application.token.service;

import dev.ordergate.application.token.TokenPair;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Duration;
import java.time.Instant;

/** Puts pairs together. */
final class TokenPairs {

  private static final TokenPolicy POLICY = TokenPolicy.STANDARD;

  private final AccessTokens accessTokens;

  TokenPairs(AccessTokens accessTokens) {
    this.accessTokens = accessTokens;
  }

  TokenPair pair(
      Account account,
      TokenFamily family,
      OpaqueToken refresh,
      Instant refreshExpiresAt,
      Instant now) {
    return new TokenPair(
        accessTokens.issue(account, family, now, POLICY.access()),
        refresh,
        POLICY.access(),
        Duration.between(now, refreshExpiresAt));
  }
}
