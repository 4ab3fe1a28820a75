package dev.ordergate.adapters.oauth.google;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final ProviderDocuments documents;
  private final InstantSource clock;
  private final ReentrantLock fetching = new ReentrantLock();

  private volatile @Nullable Snapshot current;
  private Instant nextAttempt = Instant.MIN;

  ProviderKeys(
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer, InstantSource clock) {
    this.documents = new ProviderDocuments(issuer);
    this.clock = clock;
  }

  /**
   * The provider, asked anew where it had no key {@code kid} when it was asked last.
   *
   * @throws IOException if it does not answer, or keeps too many waiting already, and what is known
   *     does not suffice
   */
  Snapshot with(String kid) throws IOException {
    Snapshot known = current;
    return known != null && suffices(known, kid) ? known : awaited(kid);
  }

  private Snapshot awaited(String kid) throws IOException {
    if (!waiting.tryAcquire()) {
      throw new IOException("%d wait for it already".formatted(MOST_WAITING));
    }
    try {
      return fetched(kid);
    } finally {
      waiting.release();
    }
  }

  private Snapshot fetched(String kid) throws IOException {
    fetching.lock();
    try {
      Snapshot known = current;
      boolean tooSoon = clock.instant().isBefore(nextAttempt);
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
      Snapshot fetched = documents.fetch(clock.instant());
      current = fetched;
      return fetched;
    } finally {
      // Counted from its end: it may take longer than the pause, and others wait for it.
      nextAttempt = clock.instant().plus(PAUSE);
    }
  }

  private boolean suffices(Snapshot known, String kid) {
    return known.keys().containsKey(kid) && isFresh(known);
  }

  private boolean isFresh(Snapshot known) {
    return clock.instant().isBefore(known.at().plus(KEPT));
  }
}
