package dev.ordergate.application.session.spi;

import dev.ordergate.domain.login.SessionId;

/** The sessions, web and device, that nobody has ended, of accounts that are active. */
public interface OpenSessions {

  /** Whether this is one of them; that it has expired does not count. */
  boolean contains(SessionId session);
}
