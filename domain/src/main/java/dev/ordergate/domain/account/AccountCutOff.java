package dev.ordergate.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * The end of the access tokens an account had. Each token carries the last one its account had when
 * it was issued, so that which tokens it ends is no question of clocks.
 *
 * @param at by the clock of the database, in microseconds; later than the account's one before
 */
public record AccountCutOff(Instant at) {

  /** Whether it ends a token that was issued when {@code last} was the account's last one. */
  public boolean ends(Optional<AccountCutOff> last) {
    return last.isEmpty() || last.get().at().isBefore(at);
  }
}
