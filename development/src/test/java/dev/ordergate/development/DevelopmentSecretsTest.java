package dev.ordergate.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentSecretsTest {

  @TempDir Path directory;

  @Test
  void the_key_is_rsa_2048_in_pem() throws IOException, GeneralSecurityException {
    String pem =
        Files.readString(
            DevelopmentSecrets.keptIn(directory).keysDirectory().resolve("development.pem"));
    String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
    RSAPrivateKey key =
        (RSAPrivateKey)
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    assertThat(key.getModulus().bitLength()).isEqualTo(2048);
  }

  @Test
  void secrets_are_kept_and_readable_by_their_owner_only() throws IOException {
    String secret = DevelopmentSecrets.keptIn(directory).secretKey();
    Path keys = DevelopmentSecrets.keptIn(directory).keysDirectory();
    String key = Files.readString(keys.resolve("development.pem"));
    assertThat(DevelopmentSecrets.keptIn(directory).secretKey())
        .isEqualTo(secret)
        .hasSizeGreaterThan(40);
    DevelopmentSecrets.keptIn(directory).keysDirectory();
    assertThat(keys.resolve("development.pem")).hasContent(key);
    for (Path file :
        new Path[] {directory.resolve("secret-key"), keys.resolve("development.pem")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }
}
