package dev.ordergate.application.retention.spi;

import java.time.Instant;

/**
 * What is left of things that are over. Each method takes away at most {@code limit} of them and
 * tells how many it took. It passes over those in use elsewhere and never waits for them.
 */
public interface Leftovers {

  /** Wipes the sealed successors of heads minted before {@code mintedBefore}. */
  int wipeSuccessors(Instant mintedBefore, int limit);

  /** Removes audit events older than {@code before}. */
  int removeAuditEvents(Instant before, int limit);

  /** Removes web sessions whose absolute limit was before {@code endedBefore}. */
  int removeWebSessions(Instant endedBefore, int limit);

  /** Removes refresh tokens of families whose absolute limit was before {@code endedBefore}. */
  int removeRefreshTokens(Instant endedBefore, int limit);

  /**
   * Removes families without refresh tokens whose absolute limit was before {@code endedBefore}.
   */
  int removeTokenFamilies(Instant endedBefore, int limit);

  /** Removes cut-offs older than {@code before}. */
  int removeCutOffs(Instant before, int limit);

  /** Removes the marks of ID tokens that expired before {@code before}. */
  int removeUsedIdTokens(Instant before, int limit);
}
