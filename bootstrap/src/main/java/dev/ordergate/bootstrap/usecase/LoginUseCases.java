package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.RecordRefusedLogin;
import dev.ordergate.application.login.ResumeSession;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.SignInWithIdToken;
import dev.ordergate.application.login.SignOut;
import dev.ordergate.application.login.service.Admission;
import dev.ordergate.application.login.service.RecordRefusedLoginService;
import dev.ordergate.application.login.service.ResumeSessionService;
import dev.ordergate.application.login.service.SignInDevice;
import dev.ordergate.application.login.service.SignInDeviceService;
import dev.ordergate.application.login.service.SignInService;
import dev.ordergate.application.login.service.SignInWithIdTokenService;
import dev.ordergate.application.login.service.SignOutService;
import dev.ordergate.application.login.spi.IdTokens;
import dev.ordergate.application.login.spi.IdentityProvider;
import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.service.DeviceSessions;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for signing in and out. */
class LoginUseCases {

  @Produces
  @ApplicationScoped
  SignIn signIn(
      @BindingsSource(InTransaction.class) InterceptionProxy<SignIn> proxy,
      IdentityProvider identityProvider,
      UsedIdTokens usedIdTokens,
      Admission admission,
      GoogleTokens googleTokens,
      WebSessions webSessions,
      TokenFamilies tokenFamilies,
      Randomness randomness,
      InstantSource clock,
      AuditTrail auditTrail,
      Telemetry telemetry) {
    return proxy.create(
        new SignInService(
            identityProvider,
            usedIdTokens,
            admission,
            googleTokens,
            webSessions,
            tokenFamilies,
            randomness,
            clock,
            auditTrail,
            telemetry));
  }

  @Produces
  Admission admission(
      LoginRules loginRules, Accounts accounts, CutOffs cutOffs, AuditTrail auditTrail) {
    return new Admission(loginRules, accounts, cutOffs, auditTrail);
  }

  @Produces
  @ApplicationScoped
  SignOut signOut(
      @BindingsSource(InTransaction.class) InterceptionProxy<SignOut> proxy,
      WebSessions webSessions,
      TokenFamilies tokenFamilies,
      InstantSource clock,
      AuditTrail auditTrail) {
    return proxy.create(new SignOutService(webSessions, tokenFamilies, clock, auditTrail));
  }

  @Produces
  @ApplicationScoped
  ResumeSession resumeSession(
      @BindingsSource(InTransaction.class) InterceptionProxy<ResumeSession> proxy,
      WebSessions webSessions,
      Accounts accounts,
      InstantSource clock) {
    return proxy.create(new ResumeSessionService(webSessions, accounts, clock));
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

  @Produces
  @ApplicationScoped
  RecordRefusedLogin recordRefusedLogin(
      @BindingsSource(InTransaction.class) InterceptionProxy<RecordRefusedLogin> proxy,
      AuditTrail auditTrail,
      Telemetry telemetry,
      InstantSource clock) {
    return proxy.create(new RecordRefusedLoginService(auditTrail, telemetry, clock));
  }
}
