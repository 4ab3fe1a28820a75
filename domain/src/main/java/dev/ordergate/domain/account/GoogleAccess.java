package dev.ordergate.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of the tokens Google gave us for an account; never a token.
 *
 * @param scopes the granted scopes (RFC 6749, section 3.3)
 * @param expiresAt when Google's access token expires, where Google said so
 */
public record GoogleAccess(State state, List<String> scopes, Optional<Instant> expiresAt) {

  /** Whether the tokens still work. */
  public enum State {
    CONNECTED,
    /**
     * Only the person can renew the grant: Google answered {@code invalid_grant} (RFC 6749, section
     * 5.2), or its access token has expired and there is no refresh token.
     */
    RECONSENT_REQUIRED;

    /** The word the API uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether Google has to be asked what the state is at {@code now}. */
  public boolean isInDoubt(Instant now) {
    return state == State.CONNECTED && expiresAt.filter(limit -> !now.isBefore(limit)).isPresent();
  }
}
