package dev.ordergate.application.token;

import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import java.util.Optional;

/** Tells whether an access token was cut off: its session ended, or its account's tokens did. */
public interface CheckCutOff {

  /**
   * What an access token says of itself: {@code sid}, {@code sub}, and the last cut-off its account
   * had when it was issued.
   */
  record Command(FamilyId session, AccountId account, Optional<AccountCutOff> last) {}

  /** What is known of it. */
  enum Result {
    /** Nothing cut it off until a second ago. */
    LIVE,
    /** It is good no more. */
    CUT_OFF,
    /** For longer than a second nobody could ask, so that it must not be let in. */
    UNKNOWN
  }

  /** Answers from memory; waits, for up to two seconds, only while what is known is stale. */
  Result check(Command command);
}
