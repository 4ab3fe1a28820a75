package dev.ordergate.domain.retention;

import java.time.Duration;

/**
 * How long what is over stays stored.
 *
 * @param auditEvents an audit event, after it happened
 * @param webSessions a web session, after its absolute limit: until then whoever has its cookie may
 *     sign out of it, which ends the devices that hang on it
 * @param families a token family with all its refresh tokens, after its absolute limit, revoked or
 *     not: until then each of them may be presented, and has to be known for what it is
 * @param successors a sealed successor, after its replay window; as much as the clocks of two
 *     replicas may differ, for an early end of the window would look like reuse
 * @param cutOffs a cut-off; every replica has read it, and no access token lives so long
 * @param usedIdTokens the mark of an ID token that was accepted, after the token's expiry
 */
public record RetentionPolicy(
    Duration auditEvents,
    Duration webSessions,
    Duration families,
    Duration successors,
    Duration cutOffs,
    Duration usedIdTokens) {

  /** What Ordergate keeps to. */
  public static final RetentionPolicy STANDARD =
      new RetentionPolicy(
          Duration.ofDays(180),
          Duration.ofDays(1),
          Duration.ofDays(1),
          Duration.ofSeconds(30),
          Duration.ofHours(1),
          Duration.ofDays(1));
}
