package dev.ordergate.application.retention.service;

import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.retention.PurgeExpired;
import dev.ordergate.application.retention.spi.DatabaseClock;
import dev.ordergate.application.retention.spi.Leftovers;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.retention.RetentionPolicy;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;

/** {@link PurgeExpired}: knows when each kind is over. */
public final class PurgeExpiredService implements PurgeExpired {

  /** Rows in one transaction. */
  static final int BATCH = 1_000;

  /** Orders in one transaction, whose histories go with them. */
  static final int ORDERS = 100;

  private static final RetentionPolicy RETENTION = RetentionPolicy.STANDARD;
  private static final TokenPolicy TOKENS = TokenPolicy.STANDARD;

  private final Leftovers leftovers;
  private final Orders orders;
  private final IdempotencyKeys idempotencyKeys;
  private final InstantSource clock;
  private final DatabaseClock databaseClock;

  public PurgeExpiredService(
      Leftovers leftovers,
      Orders orders,
      IdempotencyKeys idempotencyKeys,
      InstantSource clock,
      DatabaseClock databaseClock) {
    this.leftovers = leftovers;
    this.orders = orders;
    this.idempotencyKeys = idempotencyKeys;
    this.clock = clock;
    this.databaseClock = databaseClock;
  }

  @Override
  public boolean purge(Kind kind) {
    return remove(kind, now()) == (kind == Kind.TRASH ? ORDERS : BATCH);
  }

  /** By both clocks: what one that runs ahead takes for over would be lost to all. */
  private Instant now() {
    Instant ours = clock.instant();
    Instant theirs = databaseClock.now();
    return ours.isBefore(theirs) ? ours : theirs;
  }

  private int remove(Kind kind, Instant now) {
    return switch (kind) {
      case SUCCESSORS ->
          leftovers.wipeSuccessors(
              now.minus(TOKENS.replayWindow()).minus(RETENTION.successors()), BATCH);
      case AUDIT_EVENTS -> leftovers.removeAuditEvents(now.minus(RETENTION.auditEvents()), BATCH);
      case WEB_SESSIONS -> leftovers.removeWebSessions(now.minus(RETENTION.webSessions()), BATCH);
      case REFRESH_TOKENS -> leftovers.removeRefreshTokens(now.minus(RETENTION.families()), BATCH);
      case TOKEN_FAMILIES -> leftovers.removeTokenFamilies(now.minus(RETENTION.families()), BATCH);
      case CUT_OFFS -> leftovers.removeCutOffs(now.minus(RETENTION.cutOffs()), BATCH);
      case USED_ID_TOKENS ->
          leftovers.removeUsedIdTokens(now.minus(RETENTION.usedIdTokens()), BATCH);
      case TRASH -> orders.purge(now.minus(Order.KEPT_IN_TRASH), ORDERS);
      case IDEMPOTENCY_KEYS -> idempotencyKeys.purge(now.minus(IdempotencyKey.LIFETIME), BATCH);
    };
  }
}
