package dev.ordergate.bootstrap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.secret.spi.KeyRing;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class DerivedKeyRingTest {

  private static final String SECRET = "kH8sQ2zLx0VbN7tWcR4mYj1FgPd5uEaT";
  private static final String PREVIOUS = "Zt6wXc3nBq9LrJ5vHy2KmD8pGs4fTa7E";

  @Test
  void each_purpose_has_keys_of_its_own() {
    DerivedKeyRing keyRing = DerivedKeyRing.of(SECRET, Optional.empty());

    assertThat(keyRing.keys("cursor"))
        .extracting(KeyRing.Key::secret)
        .doesNotContainAnyElementsOf(
            keyRing.keys("google-token").stream().map(KeyRing.Key::secret).toList());
  }

  @Test
  void the_previous_secret_still_opens_and_never_seals() {
    assertThat(DerivedKeyRing.of(SECRET, Optional.of(PREVIOUS)).keys("google-token"))
        .containsExactly(
            DerivedKeyRing.of(SECRET, Optional.empty()).keys("google-token").getFirst(),
            DerivedKeyRing.of(PREVIOUS, Optional.empty()).keys("google-token").getFirst());
  }

  /** Another result would leave what is sealed already to nobody who can open it. */
  @Test
  void a_secret_gives_the_keys_it_always_gave() {
    byte[] expected =
        HexFormat.of().parseHex("66d69b6b7c29f08b7726eb24b6f36781ec2425d5b646dd8dfc61e9fd796f2996");

    assertThat(DerivedKeyRing.of(SECRET, Optional.empty()).keys("google-token"))
        .containsExactly(new KeyRing.Key("71020351", new SecretKeySpec(expected, "AES")));
  }
}
