package dev.ordergate.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What presenting a refresh token leads to. Decided by generation; the clock serves the limits
 * alone.
 */
public sealed interface Rotation {

  /**
   * The token is the live head: it is consumed and a successor minted.
   *
   * @param generation the successor's
   * @param expiresAt the successor's
   */
  record Rotate(int generation, Instant expiresAt) implements Rotation {}

  /** The token is the head's parent, a moment ago: its bearer gets the same successor again. */
  record Replay(SealedSuccessor successor) implements Rotation {}

  /** The token was consumed before: stolen, or too late. The family has to be revoked. */
  record Reuse() implements Rotation {}

  /** The token is dead; nothing changes. */
  record Refused(RefusalReason reason) implements Rotation {}

  /**
   * Decides.
   *
   * @param presented a token of {@code family}
   * @param accountActive whether the family's account may still sign in
   */
  static Rotation decide(
      TokenFamily family,
      RefreshToken presented,
      boolean accountActive,
      TokenPolicy policy,
      Instant now) {
    if (family.revoked().isPresent()) {
      return new Refused(RefusalReason.REVOKED);
    }
    Head head = family.head();
    boolean consumed = presented.generation() < head.generation();
    Optional<SealedSuccessor> replayable = replayable(head, presented, policy, now);
    if (consumed && replayable.isEmpty()) {
      return new Reuse();
    }
    if (!accountActive) {
      return new Refused(RefusalReason.ACCOUNT_DISABLED);
    }
    if (!now.isBefore(family.expiresAt()) || (!consumed && !now.isBefore(presented.expiresAt()))) {
      return new Refused(RefusalReason.EXPIRED);
    }
    return replayable
        .<Rotation>map(Replay::new)
        .orElseGet(
            () -> new Rotate(head.generation() + 1, policy.refreshExpiry(now, family.expiresAt())));
  }

  private static Optional<SealedSuccessor> replayable(
      Head head, RefreshToken presented, TokenPolicy policy, Instant now) {
    boolean isParent = presented.generation() == head.generation() - 1;
    boolean inWindow = Duration.between(head.mintedAt(), now).compareTo(policy.replayWindow()) <= 0;
    return isParent && inWindow ? head.sealed() : Optional.empty();
  }
}
