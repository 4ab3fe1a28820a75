package dev.ordergate.application.token.service;

import dev.ordergate.application.token.VerifyAccessToken;
import dev.ordergate.application.token.spi.AccessTokens;

/** {@link VerifyAccessToken} over {@link AccessTokens}. */
public final class VerifyAccessTokenService implements VerifyAccessToken {

  private final AccessTokens accessTokens;

  public VerifyAccessTokenService(AccessTokens accessTokens) {
    this.accessTokens = accessTokens;
  }

  @Override
  public boolean isGood(String presented) {
    return accessTokens.isGood(presented);
  }
}
