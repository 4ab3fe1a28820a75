package dev.ordergate.application.retention;

/** Forgets what is over, a batch at a time, so that no transaction is long. */
public interface PurgeExpired {

  /** What ends by itself. */
  enum Kind {
    /** Sealed successors, whose token families stay. */
    SUCCESSORS,
    AUDIT_EVENTS,
    WEB_SESSIONS,
    /** Refresh tokens of families that are over. */
    REFRESH_TOKENS,
    /** Families that are over, when their last refresh token is gone. */
    TOKEN_FAMILIES,
    CUT_OFFS,
    USED_ID_TOKENS,
    /** Orders that have been in the trash for 30 days. */
    TRASH,
    IDEMPOTENCY_KEYS
  }

  /** Removes one batch; whether it was a full one, so that more may be left. */
  boolean purge(Kind kind);
}
