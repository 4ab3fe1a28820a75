package dev.ordergate.application.session.service;

import dev.ordergate.application.session.RequireSession;
import dev.ordergate.application.session.SessionEndedException;
import dev.ordergate.application.session.spi.OpenSessions;
import dev.ordergate.domain.login.SessionId;

/** {@link RequireSession} over {@link OpenSessions}. */
public final class RequireSessionService implements RequireSession {

  private final OpenSessions openSessions;

  public RequireSessionService(OpenSessions openSessions) {
    this.openSessions = openSessions;
  }

  @Override
  public void require(SessionId session) {
    if (!openSessions.contains(session)) {
      throw new SessionEndedException();
    }
  }
}
