package dev.ordergate.application.token;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.RefusalReason;

/** Exchanges a refresh token for the next pair (RFC 6749, section 6; RFC 9700, section 4.14.2). */
public interface RotateRefreshToken {

  /**
   * What was presented, and from where.
   *
   * @param presented anything a client may send
   */
  record Command(String presented, Device device) {

    /** Never the token, so that no log shows it. */
    @Override
    public String toString() {
      return "Command[hidden]";
    }
  }

  /** What became of the token. A refusal that revoked its family is kept, so it is no exception. */
  sealed interface Result {}

  /** The next pair; the same refresh token again for a repeated request. */
  record Rotated(TokenPair pair) implements Result {}

  /** It was a refresh token of ours once. */
  record Refused(RefusalReason reason) implements Result {}

  /** It never was one. */
  record Unknown() implements Result {}

  /** Exchanges the token. */
  Result rotate(Command command);
}
