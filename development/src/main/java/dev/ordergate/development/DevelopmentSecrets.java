package dev.ordergate.development;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The secrets of one developer's machine: made at the first start and kept, so that sign-ins
 * survive a restart.
 */
public final class DevelopmentSecrets {

  private final Path directory;

  private DevelopmentSecrets(Path directory) {
    this.directory = directory;
  }

  /**
   * Secrets in that directory, which is made where it is missing.
   *
   * @throws CannotStartException when the directory cannot be written to
   */
  public static DevelopmentSecrets keptIn(Path directory) {
    return new DevelopmentSecrets(PrivateFiles.directory(directory));
  }

  /** A value for {@code SECRET_KEY}, 256 random bits. */
  public String secretKey() {
    return PrivateFiles.readOrCreate(directory.resolve("secret-key"), PrivateFiles::randomText);
  }

  /** What the service shows the stand-in provider. */
  public String clientSecret() {
    return PrivateFiles.readOrCreate(directory.resolve("client-secret"), PrivateFiles::randomText);
  }

  /** A value for {@code JWT_KEYS_DIR}: a directory with an RSA key of 2048 bits, PKCS#8 in PEM. */
  public Path keysDirectory() {
    Path keys = PrivateFiles.directory(directory.resolve("keys"));
    String key =
        PrivateFiles.readOrCreate(keys.resolve("development.pem"), DevelopmentSecrets::newKey);
    if (!key.startsWith("-----BEGIN PRIVATE KEY-----")) {
      throw new CannotStartException(
          "%s is no PEM key: remove it.".formatted(keys.resolve("development.pem")));
    }
    return keys;
  }

  private static String newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
      String body =
          Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
              .encodeToString(encoded);
      return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
