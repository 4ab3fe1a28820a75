package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaknessTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "change-me-change-me-change-me-change-me",
        "CHANGE_ME_to_something_long_and_random_please",
        "secret",
        "my-super-secret-key-my-super-secret-key",
        "your-secret-key-goes-here",
        "password1234",
        "Example-Secret-Key-Example",
        "django-insecure-key-1234567890",
        "<your secret here>",
        "${SECRET_KEY}",
        "postgres",
        "ordergate"
      })
  void a_placeholder_is_weak(String secret) {
    assertThat(Weakness.of(secret, 1)).contains("is a placeholder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "xyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxy",
        "0123456789012345678901234567890123456789",
        "k3J9x.k3J9x.k3J9x.k3J9x.k3J9x.k3J9x.k3J9x.",
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "00000000000000000000000000000000000z"
      })
  void repeating_and_counting_is_weak(String secret) {
    assertThat(Weakness.of(secret, 1)).contains("repeats itself or counts on");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 31})
  void a_short_one_is_weak(int length) {
    String secret = "kH8sQ2zLx0VbN7tWcR4mYj1FgPd5uEaT".substring(0, length);

    assertThat(Weakness.of(secret, 32)).isPresent();
  }

  @RepeatedTest(200)
  void what_a_generator_makes_is_not() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);

    assertThat(Weakness.of(Base64.getEncoder().encodeToString(bits), 32)).isEmpty();
    assertThat(Weakness.of(HexFormat.of().formatHex(bits), 32)).isEmpty();
    assertThat(Weakness.of(HexFormat.of().formatHex(bits, 0, 16), 32)).isEmpty();
  }
}
