package dev.ordergate.application.login.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The web sessions that have not been signed out. */
public interface WebSessions {

  /** Stores a new session, known by the hash of its secret. */
  void add(WebSession session, TokenHash secret);

  /** The session whose secret has this hash; it may have expired. */
  Optional<WebSession> find(TokenHash secret);

  /** The session; it may have expired. */
  Optional<WebSession> find(WebSessionId id);

  /** The session, locked until the transaction ends. */
  Optional<WebSession> findForChange(WebSessionId id);

  /** The session whose secret has this hash, locked until the transaction ends. */
  default Optional<WebSession> findForChange(TokenHash secret) {
    return find(secret).map(WebSession::id).flatMap(this::findForChange);
  }

  /**
   * The newest of the account's that are live at {@code now}, newest first.
   *
   * @param idleSince those last used at this instant, or before, have ended
   */
  List<WebSession> newest(AccountId account, Instant now, Instant idleSince, int limit);

  /** All of the account's, each locked until the transaction ends, in one order for everybody. */
  List<WebSession> findAllForChange(AccountId account);

  /** Writes down that the session was used. */
  void touch(WebSessionId id, Instant now);

  /** Ends the session. */
  void remove(WebSessionId id);

  /** Ends every session of {@code account}. */
  void removeAll(AccountId account);
}
