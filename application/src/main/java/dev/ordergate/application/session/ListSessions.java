package dev.ordergate.application.session;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.SessionKind;
import java.time.Instant;
import java.util.List;

/** Shows an account where it is signed in. */
public interface ListSessions {

  /** Most sessions of a kind. */
  int MOST = 1_000;

  /**
   * Whose sessions.
   *
   * @param current the one that asks
   */
  record Command(AccountId account, SessionId current) {}

  /**
   * One place where the account is signed in.
   *
   * @param client who asked for it: the {@code client_id} of its tokens
   * @param expiresAt when it ends unless it is used again
   */
  record Session(
      SessionId id,
      SessionKind kind,
      String client,
      Device device,
      Instant createdAt,
      Instant lastUsedAt,
      Instant expiresAt,
      boolean current) {}

  /**
   * The live sessions, newest first; of those of a kind the newest {@link #MOST}, and the one that
   * asks in any case.
   */
  List<Session> list(Command command);
}
