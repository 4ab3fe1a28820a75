package dev.ordergate.application.session;

import dev.ordergate.domain.login.SessionId;

/**
 * Asks once more of a session by which a request came, where its answer takes longer than a
 * credential that was looked at once is good for.
 */
public interface RequireSession {

  /**
   * Does nothing while nobody has ended the session.
   *
   * @throws SessionEndedException if somebody has, or its account is no longer active
   */
  void require(SessionId session);
}
