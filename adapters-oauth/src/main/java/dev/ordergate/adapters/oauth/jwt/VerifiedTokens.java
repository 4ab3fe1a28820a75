package dev.ordergate.adapters.oauth.jwt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The access tokens that have verified lately, so that a signature is checked once and not on every
 * request: all else a token says of itself is signed and stays as it was. What may change, its age
 * and whether its key is still ours, is asked every time; whether it was cut off is not known here.
 */
final class VerifiedTokens {

  /** Some 3 KB each. */
  private static final int MOST = 2_000;

  /**
   * A token that verified.
   *
   * @param kid of the key that signed it
   * @param until the first moment at which it is too old, skew included
   */
  record Verified(
      JWTCallerPrincipal principal, AccessTokenClaims claims, String kid, Instant until) {}

  private final Keys keys;
  private final InstantSource clock;
  private final Cache<String, Verified> tokens;

  VerifiedTokens(Keys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            // Its upkeep takes less than waking another thread for it, as every read would.
            .executor(Runnable::run)
            .expireAfter(
                Expiry.<String, Verified>creating(
                    (token, verified) -> Duration.between(clock.instant(), verified.until())))
            .build();
  }

  Optional<Verified> find(String token) {
    return Optional.ofNullable(tokens.getIfPresent(token)).filter(this::isStillGood);
  }

  void add(String token, Verified verified) {
    tokens.put(token, verified);
  }

  private boolean isStillGood(Verified verified) {
    return clock.instant().isBefore(verified.until()) && keys.verifier(verified.kid()).isPresent();
  }
}
