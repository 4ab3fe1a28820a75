package dev.ordergate.application.secret.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** Keys made from their ids; the newest comes first. */
public final class InMemoryKeyRing implements KeyRing {

  private final List<String> ids;

  public InMemoryKeyRing(String... newestFirst) {
    this.ids = List.of(newestFirst);
  }

  @Override
  public List<Key> keys(String purpose) {
    return ids.stream().map(id -> new Key(id, secret(purpose + id))).toList();
  }

  private static SecretKeySpec secret(String seed) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(digest, "AES");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
