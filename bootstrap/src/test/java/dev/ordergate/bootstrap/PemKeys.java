package dev.ordergate.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** Private keys as openssl genpkey writes them. */
public final class PemKeys {

  /**
   * What the services under test sign access tokens with: one for all, since to make one takes
   * seconds.
   */
  static final KeyPair SHARED = newPair();

  private PemKeys() {}

  /** A new directory for {@code JWT_KEYS_DIR} with the shared key. */
  public static Path directory() {
    try {
      Path directory = Files.createTempDirectory("ordergate-keys-");
      Files.writeString(directory.resolve("first.pem"), pem(SHARED.getPrivate()));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String pem(PrivateKey key) {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** Textual encoding (RFC 7468). */
  static String pem(String label, byte[] content) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, body);
  }

  public static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
