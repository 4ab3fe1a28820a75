package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.application.session.ListSessions;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.application.session.service.EndOtherSessionsService;
import dev.ordergate.application.session.service.EndSessionService;
import dev.ordergate.application.session.service.ListSessionsService;
import dev.ordergate.application.session.service.RequireSessionService;
import dev.ordergate.application.session.spi.OpenSessions;
import dev.ordergate.application.token.spi.TokenFamilies;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for listing and ending sessions. */
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
  RequireSession requireSession(OpenSessions openSessions) {
    return new RequireSessionService(openSessions);
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
}
