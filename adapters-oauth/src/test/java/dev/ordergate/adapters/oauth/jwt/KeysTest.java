package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {

  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path directory;
  private Instant now = START;

  @Test
  void a_new_key_is_published_at_once_and_signs_90_seconds_later() throws Exception {
    KeyPair first = write("first.pem");
    Keys keys = new Keys(directory, () -> now);
    KeyPair second = write("second.pem");
    Instant seen = START.plusSeconds(3600);

    now = seen;
    keys.refresh();
    assertThat(keys.verifier(kid(second))).isPresent();
    assertThat(keys.jwks()).contains(kid(first), kid(second));

    now = seen.plusSeconds(90).minusNanos(1);
    assertThat(keys.signer().kid()).isEqualTo(kid(first));
    now = seen.plusSeconds(90);
    assertThat(keys.signer().kid()).isEqualTo(kid(second));
  }

  @Test
  void a_file_that_is_dated_in_the_future_signs_90_seconds_after_it_was_seen() throws Exception {
    KeyPair first = write("first.pem");
    Keys keys = new Keys(directory, () -> now);
    KeyPair second = write("second.pem", START.plusSeconds(7200));

    keys.refresh();
    now = START.plusSeconds(90).minusNanos(1);
    assertThat(keys.signer().kid()).isEqualTo(kid(first));
    now = START.plusSeconds(90);
    assertThat(keys.signer().kid()).isEqualTo(kid(second));
  }

  @Test
  void a_first_file_that_is_dated_in_the_future_signs_90_seconds_after_the_start()
      throws Exception {
    KeyPair first = write("first.pem");
    KeyPair second = write("second.pem", START.plusSeconds(7200));
    Keys keys = new Keys(directory, () -> now);

    assertThat(keys.signer().kid()).isEqualTo(kid(first));
    now = START.plusSeconds(90);
    assertThat(keys.signer().kid()).isEqualTo(kid(second));
  }

  private KeyPair write(String name) throws Exception {
    return write(name, START.minusSeconds(3600));
  }

  private KeyPair write(String name, Instant time) throws Exception {
    KeyPair pair = TestKeys.newPair();
    Path file = directory.resolve(name);
    TestKeys.store(pair.getPrivate(), file);
    Files.setLastModifiedTime(file, FileTime.from(time));
    return pair;
  }

  private static String kid(KeyPair pair) throws Exception {
    return VerificationKey.of((RSAPrivateCrtKey) pair.getPrivate()).kid();
  }
}
