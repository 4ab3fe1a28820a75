package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.RevokeRefreshToken;
import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.VerifyAccessToken;
import dev.ordergate.application.token.service.AdvanceFamily;
import dev.ordergate.application.token.service.AdvanceFamilyService;
import dev.ordergate.application.token.service.CutOffService;
import dev.ordergate.application.token.service.DeviceSessions;
import dev.ordergate.application.token.service.EndReusedFamily;
import dev.ordergate.application.token.service.EndReusedFamilyService;
import dev.ordergate.application.token.service.MintTokenPairService;
import dev.ordergate.application.token.service.RevokeRefreshTokenService;
import dev.ordergate.application.token.service.RotateRefreshTokenService;
import dev.ordergate.application.token.service.SharedAdvance;
import dev.ordergate.application.token.service.VerifyAccessTokenService;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Wires the use cases for access and refresh tokens. */
class TokenUseCases {

  @Produces
  @ApplicationScoped
  MintTokenPair mintTokenPair(
      @BindingsSource(InTransaction.class) InterceptionProxy<MintTokenPair> proxy,
      WebSessions webSessions,
      Accounts accounts,
      TokenFamilies tokenFamilies,
      DeviceSessions deviceSessions,
      InstantSource clock,
      Telemetry telemetry) {
    return proxy.create(
        new MintTokenPairService(
            webSessions, accounts, tokenFamilies, deviceSessions, clock, telemetry));
  }

  @Produces
  DeviceSessions deviceSessions(
      TokenFamilies tokenFamilies, AccessTokens accessTokens, Randomness randomness) {
    return new DeviceSessions(tokenFamilies, accessTokens, randomness);
  }

  @Produces
  @ApplicationScoped
  EndReusedFamily endReusedFamily(
      @BindingsSource(InTransaction.class) InterceptionProxy<EndReusedFamily> proxy,
      TokenFamilies tokenFamilies,
      InstantSource clock,
      AuditTrail auditTrail,
      Telemetry telemetry) {
    return proxy.create(new EndReusedFamilyService(tokenFamilies, clock, auditTrail, telemetry));
  }

  /** In no transaction: what it writes is one statement, and then it signs. */
  @Produces
  @ApplicationScoped
  RotateRefreshToken rotateRefreshToken(
      TokenFamilies tokenFamilies,
      Accounts accounts,
      EndReusedFamily endReusedFamily,
      AccessTokens accessTokens,
      Randomness randomness,
      InstantSource clock,
      Telemetry telemetry) {
    AdvanceFamily advanceFamily =
        new AdvanceFamilyService(
            tokenFamilies, accounts, endReusedFamily, randomness, clock, telemetry);
    return new RotateRefreshTokenService(new SharedAdvance(advanceFamily), accessTokens);
  }

  @Produces
  @ApplicationScoped
  RevokeRefreshToken revokeRefreshToken(
      @BindingsSource(InTransaction.class) InterceptionProxy<RevokeRefreshToken> proxy,
      TokenFamilies tokenFamilies,
      AuditTrail auditTrail,
      InstantSource clock) {
    return proxy.create(new RevokeRefreshTokenService(tokenFamilies, auditTrail, clock));
  }

  /** Needs no transaction: it writes nothing. */
  @Produces
  @ApplicationScoped
  VerifyAccessToken verifyAccessToken(AccessTokens accessTokens) {
    return new VerifyAccessTokenService(accessTokens);
  }

  /** Shares one memory, and needs no transaction. */
  @Produces
  @Singleton
  CutOffService cutOffs(CutOffs cutOffs) {
    return new CutOffService(cutOffs, System::nanoTime);
  }
}
