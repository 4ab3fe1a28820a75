package dev.ordergate.bootstrap;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.service.MintTokenPairService;
import dev.ordergate.application.token.service.RotateRefreshTokenService;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.token.TokenPolicy;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for the token pair. */
class TokenUseCases {

  @Produces
  @ApplicationScoped
  MintTokenPair mintTokenPair(
      @BindingsSource(InTransaction.class) InterceptionProxy<MintTokenPair> proxy,
      WebSessions webSessions,
      Accounts accounts,
      TokenFamilies tokenFamilies,
      AccessTokens accessTokens,
      Randomness randomness,
      InstantSource clock) {
    return proxy.create(
        new MintTokenPairService(
            webSessions,
            accounts,
            tokenFamilies,
            accessTokens,
            TokenPolicy.STANDARD,
            randomness,
            clock));
  }

  @Produces
  @ApplicationScoped
  RotateRefreshToken rotateRefreshToken(
      @BindingsSource(InTransaction.class) InterceptionProxy<RotateRefreshToken> proxy,
      TokenFamilies tokenFamilies,
      Accounts accounts,
      AccessTokens accessTokens,
      Randomness randomness,
      InstantSource clock) {
    return proxy.create(
        new RotateRefreshTokenService(
            tokenFamilies, accounts, accessTokens, TokenPolicy.STANDARD, randomness, clock));
  }
}
