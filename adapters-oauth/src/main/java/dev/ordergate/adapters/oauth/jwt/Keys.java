package dev.ordergate.adapters.oauth.jwt;

import dev.ordergate.adapters.oauth.time.Steady;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The keys of the access tokens, read anew from their directory every few seconds. */
@Startup
@ApplicationScoped
class Keys {

  /** How long others may keep the JWKS. */
  static final Duration JWKS_MAX_AGE = Duration.ofMinutes(1);

  /** By then every replica has read a new file, and every copy of the JWKS made before is stale. */
  private static final Duration PUBLISHED_AFTER = JWKS_MAX_AGE.plusSeconds(30);

  private static final Logger LOG = Logger.getLogger(Keys.class);

  private final KeyDirectory directory;
  private final InstantSource clock;
  private volatile KeySet current;

  Keys(@ConfigProperty(name = "ordergate.jwt-keys-dir") Path directory, @Steady InstantSource clock)
      throws IOException {
    this.directory = new KeyDirectory(directory);
    this.clock = clock;
    this.current = this.directory.read(clock.instant());
    if (current.signing().isEmpty()) {
      throw new IllegalStateException(
          "no usable RSA private key in JWT_KEYS_DIR, see the log for the files skipped");
    }
  }

  void refresh() {
    try {
      KeySet read = directory.read(clock.instant());
      if (read.signing().isEmpty()) {
        LOG.warn("no usable private key in JWT_KEYS_DIR: the keys read before stay in use");
      } else {
        current = read;
      }
    } catch (IOException | RuntimeException unreadable) {
      LOG.warnf("JWT_KEYS_DIR cannot be read, its keys stay in use: %s", unreadable.getMessage());
    }
  }

  SigningKey signer() {
    return current.signer(clock.instant().minus(PUBLISHED_AFTER)).orElseThrow();
  }

  Optional<VerificationKey> verifier(String kid) {
    return Optional.ofNullable(current.verification().get(kid));
  }

  String jwks() {
    return current.jwks();
  }
}
