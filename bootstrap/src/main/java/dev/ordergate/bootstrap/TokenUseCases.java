package dev.ordergate.bootstrap;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.service.AdvanceFamily;
import dev.ordergate.application.token.service.AdvanceFamilyService;
import dev.ordergate.application.token.service.MintTokenPairService;
import dev.ordergate.application.token.service.RotateRefreshTokenService;
import dev.ordergate.application.token.service.SharedAdvance;
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
      InstantSource clock,
      Telemetry telemetry) {
    return proxy.create(
        new MintTokenPairService(
            webSessions,
            accounts,
            tokenFamilies,
            accessTokens,
            TokenPolicy.STANDARD,
            randomness,
            clock,
            telemetry));
  }

  @Produces
  @ApplicationScoped
  AdvanceFamily advanceFamily(
      @BindingsSource(InTransaction.class) InterceptionProxy<AdvanceFamily> proxy,
      TokenFamilies tokenFamilies,
      Accounts accounts,
      Randomness randomness,
      InstantSource clock,
      AuditTrail auditTrail,
      Telemetry telemetry) {
    return proxy.create(
        new AdvanceFamilyService(
            tokenFamilies,
            accounts,
            TokenPolicy.STANDARD,
            randomness,
            clock,
            auditTrail,
            telemetry));
  }

  /** In no transaction: it signs when the one of {@link AdvanceFamily} is over. */
  @Produces
  @ApplicationScoped
  RotateRefreshToken rotateRefreshToken(AdvanceFamily advanceFamily, AccessTokens accessTokens) {
    return new RotateRefreshTokenService(
        new SharedAdvance(advanceFamily), accessTokens, TokenPolicy.STANDARD);
  }
}
