package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class KeySetTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private static PrivateKey key;

  @BeforeAll
  static void makeKey() throws NoSuchAlgorithmException {
    key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
  }

  @Test
  void the_newest_key_everybody_has_seen_signs() {
    assertThat(signer(aged("old", 300), aged("seen", 90), aged("unseen", 89))).isEqualTo("seen");
  }

  @Test
  void a_new_key_waits_until_everybody_has_seen_it() {
    SigningKey old = aged("old", 300);
    SigningKey young = aged("young", 0);
    KeySet keys = KeySet.of(List.of(young, old), Map.of());

    assertThat(keys.signer(NOW).map(SigningKey::kid)).contains("young");
    assertThat(keys.signer(NOW.minusNanos(1)).map(SigningKey::kid)).contains("old");
  }

  @Test
  void of_keys_that_are_all_too_young_the_oldest_signs() {
    assertThat(signer(aged("younger", 30), aged("oldest", 80), aged("youngest", 0)))
        .isEqualTo("oldest");
  }

  @Test
  void a_key_from_the_future_does_not_sign() {
    assertThat(signer(aged("future", -3600), aged("old", 300))).isEqualTo("old");
  }

  @Test
  void of_keys_written_at_one_moment_the_one_given_last_is_the_newest() {
    assertThat(signer(aged("a", 110), aged("b", 115))).isEqualTo("b");
    assertThat(signer(aged("a", 10), aged("b", 15))).isEqualTo("a");
  }

  /** Which of them signs at {@link #NOW}, when 90 s are needed. */
  private static String signer(SigningKey... keys) {
    return KeySet.of(List.of(keys), Map.of()).signer(NOW.minusSeconds(90)).orElseThrow().kid();
  }

  private static SigningKey aged(String kid, long seconds) {
    return new SigningKey(kid, key, NOW.minus(Duration.ofSeconds(seconds)));
  }
}
