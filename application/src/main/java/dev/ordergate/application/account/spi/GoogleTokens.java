package dev.ordergate.application.account.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Google's tokens of our accounts, encrypted at rest. */
public interface GoogleTokens {

  /**
   * What Google's token endpoint answered (RFC 6749, section 5.1).
   *
   * @param refreshToken Google sends it with a consent only
   */
  record Grant(
      String accessToken,
      Optional<String> refreshToken,
      List<String> scopes,
      Optional<Instant> expiresAt) {

    /** The token whose revocation ends the whole grant. */
    public String strongest() {
      return refreshToken.orElse(accessToken);
    }

    /** Never a token, so that no log shows one. */
    @Override
    public String toString() {
      return "Grant[scopes=%s, expiresAt=%s]".formatted(scopes, expiresAt);
    }
  }

  /** Stores {@code grant}; without a refresh token the one already stored stays. */
  void store(AccountId account, Grant grant, Instant now);

  /** The stored tokens; empty where there are none, or none that can be opened any more. */
  Optional<Grant> find(AccountId account);

  /**
   * Stores what refreshing gave, unless another refresh token has taken the place of {@code used}
   * meanwhile, or the tokens were forgotten.
   */
  void refreshed(AccountId account, String used, Grant grant, Instant now);

  /**
   * Writes down that the grant has come to its end, unless {@code refused} is no longer the refresh
   * token stored, or a login has renewed the access meanwhile.
   *
   * @param refused what Google refuses; empty where there is none, or none that can be opened
   */
  void requireReconsent(AccountId account, Optional<String> refused, Instant now);

  /** Forgets the tokens; whether there were any. */
  boolean remove(AccountId account);

  /** What is known of the stored tokens. */
  Optional<GoogleAccess> access(AccountId account);
}
