package dev.ordergate.adapters.oauth.google;

import dev.ordergate.adapters.oauth.time.Steady;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** The provider's public keys, fetched when one is missing and kept for an hour. */
@ApplicationScoped
class ProviderKeys {

  /**
   * The provider as it presented itself at {@code at}.
   *
   * @param keys RSA keys that verify signatures, by their {@code kid}
   */
  record Snapshot(String issuer, Map<String, PublicKey> keys, Instant at) {

    PublicKey key(@Nullable String kid) throws UnresolvableKeyException {
      PublicKey key = kid == null ? null : keys.get(kid);
      if (key == null) {
        throw new UnresolvableKeyException("the provider has no such key");
      }
      return key;
    }
  }

  /** A key the provider withdrew is good for at most this long. */
  private static final Duration KEPT = Duration.ofHours(1);

  /** The provider is left alone for so long after an answer, whatever strangers send us. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Logins that wait for the provider at once: its silence is to hold no more. */
  static final int MOST_WAITING = 20;

  private static final int MIN_KEY_BITS = 2048;

  private final ProviderDiscovery discovery;
  private final ProviderHttp http;
  private final InstantSource clock;
  private final ProviderGate gate;
  private final ReentrantLock fetching = new ReentrantLock();

  private volatile @Nullable Snapshot current;

  ProviderKeys(ProviderDiscovery discovery, ProviderHttp http, @Steady InstantSource clock) {
    this.discovery = discovery;
    this.http = http;
    this.clock = clock;
    this.gate = new ProviderGate(MOST_WAITING, clock);
  }

  /**
   * The provider, asked anew where it had no key {@code kid} when it was asked last.
   *
   * @throws IOException if it does not answer, or keeps too many waiting already, and what is known
   *     does not suffice
   */
  Snapshot with(String kid) throws IOException {
    Snapshot known = current;
    return known != null && suffices(known, kid) ? known : gate.pass(() -> fetched(kid));
  }

  private Snapshot fetched(String kid) throws IOException {
    fetching.lock();
    try {
      Snapshot known = current;
      boolean tooSoon = gate.isPaused();
      if (known != null && (suffices(known, kid) || (tooSoon && isFresh(known)))) {
        return known;
      }
      if (tooSoon) {
        throw new IOException("it did not answer a moment ago");
      }
      return fetch();
    } finally {
      fetching.unlock();
    }
  }

  private Snapshot fetch() throws IOException {
    try {
      Instant now = clock.instant();
      // Read anew as well: the keys may have moved, and the old place still answer.
      ProviderDiscovery.Document provider = discovery.read();
      Snapshot fetched = new Snapshot(provider.issuer(), keysAt(provider.jwksUri()), now);
      current = fetched;
      return fetched;
    } finally {
      // Counted from its end: it may take longer than the pause, and others wait for it.
      gate.pauseFor(PAUSE);
    }
  }

  private Map<String, PublicKey> keysAt(String jwksUri) throws IOException {
    ProviderHttp.Reply reply = http.send(ProviderHttp.request(jwksUri).build());
    if (reply.status() != 200) {
      throw new IOException("no key set, status " + reply.status());
    }
    try {
      return usable(new JsonWebKeySet(reply.body()));
      // jose4j takes the members of a key set for what they should be.
    } catch (JoseException | ClassCastException malformed) {
      throw new IOException("its key set cannot be read", malformed);
    }
  }

  private static Map<String, PublicKey> usable(JsonWebKeySet keySet) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (JsonWebKey jwk : keySet.getJsonWebKeys()) {
      if (jwk instanceof RsaJsonWebKey rsa && isForSignatures(rsa)) {
        keys.put(rsa.getKeyId(), rsa.getRsaPublicKey());
      }
    }
    return Map.copyOf(keys);
  }

  private static boolean isForSignatures(RsaJsonWebKey key) {
    return key.getKeyId() != null
        && (key.getUse() == null || key.getUse().equals("sig"))
        && (key.getAlgorithm() == null
            || key.getAlgorithm().equals(AlgorithmIdentifiers.RSA_USING_SHA256))
        && key.getRsaPublicKey().getModulus().bitLength() >= MIN_KEY_BITS;
  }

  private boolean suffices(Snapshot known, String kid) {
    return known.keys().containsKey(kid) && isFresh(known);
  }

  private boolean isFresh(Snapshot known) {
    return clock.instant().isBefore(known.at().plus(KEPT));
  }
}
