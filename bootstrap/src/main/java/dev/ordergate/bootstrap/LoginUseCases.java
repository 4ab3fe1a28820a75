package dev.ordergate.bootstrap;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.ResumeSession;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.SignOut;
import dev.ordergate.application.login.service.Admission;
import dev.ordergate.application.login.service.ResumeSessionService;
import dev.ordergate.application.login.service.SignInService;
import dev.ordergate.application.login.service.SignOutService;
import dev.ordergate.application.login.spi.IdentityProvider;
import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for signing in and out on the web. */
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
}
