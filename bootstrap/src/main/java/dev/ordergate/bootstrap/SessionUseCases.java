package dev.ordergate.bootstrap;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.SignInWithIdToken;
import dev.ordergate.application.login.service.Admission;
import dev.ordergate.application.login.service.SignInDevice;
import dev.ordergate.application.login.service.SignInDeviceService;
import dev.ordergate.application.login.service.SignInWithIdTokenService;
import dev.ordergate.application.login.spi.IdTokens;
import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.application.session.ListSessions;
import dev.ordergate.application.session.service.EndOtherSessionsService;
import dev.ordergate.application.session.service.EndSessionService;
import dev.ordergate.application.session.service.ListSessionsService;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.RevokeRefreshToken;
import dev.ordergate.application.token.VerifyAccessToken;
import dev.ordergate.application.token.service.DeviceSessions;
import dev.ordergate.application.token.service.RevokeRefreshTokenService;
import dev.ordergate.application.token.service.VerifyAccessTokenService;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.application.token.spi.TokenFamilies;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for sessions: opening them on devices, listing and ending them. */
class SessionUseCases {

  @Produces
  @ApplicationScoped
  ListSessions listSessions(
      @BindingsSource(InTransaction.class) InterceptionProxy<ListSessions> proxy,
      WebSessions webSessions,
      TokenFamilies tokenFamilies,
      InstantSource clock) {
    return proxy.create(new ListSessionsService(webSessions, tokenFamilies, clock));
  }

  @Produces
  @ApplicationScoped
  EndSession endSession(
      @BindingsSource(InTransaction.class) InterceptionProxy<EndSession> proxy,
      WebSessions webSessions,
      TokenFamilies tokenFamilies,
      AuditTrail auditTrail,
      InstantSource clock) {
    return proxy.create(new EndSessionService(webSessions, tokenFamilies, auditTrail, clock));
  }

  @Produces
  @ApplicationScoped
  EndOtherSessions endOtherSessions(
      @BindingsSource(InTransaction.class) InterceptionProxy<EndOtherSessions> proxy,
      WebSessions webSessions,
      TokenFamilies tokenFamilies,
      AuditTrail auditTrail,
      InstantSource clock) {
    return proxy.create(new EndOtherSessionsService(webSessions, tokenFamilies, auditTrail, clock));
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

  @Produces
  @ApplicationScoped
  SignInDevice signInDevice(
      @BindingsSource(InTransaction.class) InterceptionProxy<SignInDevice> proxy,
      UsedIdTokens usedIdTokens,
      Admission admission,
      DeviceSessions deviceSessions,
      AuditTrail auditTrail,
      InstantSource clock,
      Telemetry telemetry) {
    return proxy.create(
        new SignInDeviceService(
            usedIdTokens, admission, deviceSessions, auditTrail, clock, telemetry));
  }

  /** In no transaction: it may call Google. */
  @Produces
  @ApplicationScoped
  SignInWithIdToken signInWithIdToken(
      IdTokens idTokens, SignInDevice signInDevice, Telemetry telemetry) {
    return new SignInWithIdTokenService(idTokens, signInDevice, telemetry);
  }
}
