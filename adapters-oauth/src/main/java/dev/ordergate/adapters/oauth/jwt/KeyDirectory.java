package dev.ordergate.adapters.oauth.jwt;

import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Reads a directory of PEM files (RFC 7468): private keys sign and verify, public keys verify. A
 * file that cannot be used is skipped, so that one bad copy stops nobody; the first reading that
 * finds it warns of it. The key it had before goes on verifying: to retire one, its file is
 * removed.
 *
 * <p>The first reading believes the files' times. What comes later is as old as this object has
 * known it, since a copy may bring its time along, and a mounted secret renews that of every file.
 */
final class KeyDirectory {

  private static final Logger LOG = Logger.getLogger(KeyDirectory.class);
  private static final String PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----";

  private final Path directory;
  private final Map<String, Instant> sightings = new HashMap<>();
  private Map<Path, VerificationKey> known = Map.of();
  private Set<Path> skipped = Set.of();
  private boolean hasRead;

  KeyDirectory(Path directory) {
    this.directory = directory;
  }

  KeySet read(Instant now) throws IOException {
    List<SigningKey> signing = new ArrayList<>();
    Map<Path, VerificationKey> found = new HashMap<>();
    Set<Path> unusable = new HashSet<>();
    for (Path file : files()) {
      try {
        found.put(file, read(file, now, signing));
      } catch (IOException | GeneralSecurityException | RuntimeException fault) {
        unusable.add(file);
        Optional.ofNullable(known.get(file)).ifPresent(before -> found.put(file, before));
        if (!skipped.contains(file)) {
          LOG.warnf("key file %s is skipped: %s", file.getFileName(), fault.getMessage());
        }
      }
    }
    known = found;
    skipped = unusable;
    Map<String, VerificationKey> verification = new HashMap<>();
    found.values().forEach(key -> verification.put(key.kid(), key));
    // One that comes back was published by nobody meanwhile.
    sightings.keySet().retainAll(verification.keySet());
    hasRead = true;
    return KeySet.of(signing, verification);
  }

  /** Those that should be keys, by name. */
  List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      // A mounted secret's bookkeeping entries begin with a dot.
      return entries
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private VerificationKey read(Path file, Instant now, List<SigningKey> signing)
      throws IOException, GeneralSecurityException {
    String pem = Files.readString(file);
    if (pem.contains(PUBLIC_KEY)) {
      return VerificationKey.of((RSAPublicKey) KeyUtils.decodePublicKey(pem));
    }
    RSAPrivateCrtKey privateKey = PrivateKeys.read(pem);
    VerificationKey key = VerificationKey.of(privateKey);
    Instant written = Files.getLastModifiedTime(file).toInstant();
    // A time that is yet to come says nothing.
    boolean believed = !hasRead && written.isBefore(now);
    Instant since = sightings.computeIfAbsent(key.kid(), unseen -> believed ? written : now);
    signing.add(new SigningKey(key.kid(), privateKey, since));
    return key;
  }
}
