package dev.ordergate.adapters.oauth.jwt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The keys of the key directory at one moment.
 *
 * @param signing oldest first, by the minute; within one in the order they were given
 * @param verification by {@code kid}
 * @param jwks the public keys in JSON (RFC 7517, section 5)
 */
record KeySet(List<SigningKey> signing, Map<String, VerificationKey> verification, String jwks) {

  static KeySet of(List<SigningKey> signing, Map<String, VerificationKey> verification) {
    var ordered = new TreeMap<>(verification);
    return new KeySet(
        signing.stream()
            // A mounted secret's files are all written at one moment, in no order.
            .sorted(Comparator.comparing(key -> key.since().truncatedTo(ChronoUnit.MINUTES)))
            .toList(),
        Map.copyOf(verification),
        new JsonWebKeySet(ordered.values().stream().map(VerificationKey::jwk).toList()).toJson());
  }

  /** The newest key that was there at {@code seenBy}, or the oldest where none was. */
  Optional<SigningKey> signer(Instant seenBy) {
    return signing.reversed().stream()
        .filter(key -> !key.since().isAfter(seenBy))
        .findFirst()
        .or(() -> signing.stream().findFirst());
  }
}
