package dev.ordergate.application.token;

import dev.ordergate.domain.token.RefusalReason;

/** Exchanges a refresh token for the next pair (RFC 6749, section 6; RFC 9700, section 4.14.2). */
public interface RotateRefreshToken {

  /** What became of the token. A refusal that revoked its family is kept, so it is no exception. */
  sealed interface Result {}

  /** The next pair; the same refresh token again for a repeated request. */
  record Rotated(TokenPair pair) implements Result {}

  /** It was a refresh token of ours once. */
  record Refused(RefusalReason reason) implements Result {}

  /** It never was one. */
  record Unknown() implements Result {}

  /** Exchanges {@code presented}, which may be anything. */
  Result rotate(String presented);
}
