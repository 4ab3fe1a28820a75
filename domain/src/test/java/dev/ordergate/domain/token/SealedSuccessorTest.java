package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSuccessorTest {

  private static final OpaqueToken PARENT = token(1);
  private static final OpaqueToken SUCCESSOR = token(2);
  private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  private static final int TAG_BYTES = 16;

  @Test
  void whoever_has_the_parent_reads_the_successor() {
    assertThat(seal().open(PARENT)).isEqualTo(SUCCESSOR);
    assertThat(new SealedSuccessor(seal().base64()).open(token(1))).isEqualTo(SUCCESSOR);
  }

  // The expected value was computed with another implementation of HKDF and AES-GCM.
  @Test
  void its_form_does_not_change_between_releases() {
    assertThat(seal().base64())
        .isEqualTo(
            "AQIDBAUGBwgJCgsM1mv208jj9t3qbj8TuGK1GsBwZn9zh7p03189zNC7X/+4YcU72srCZgIM+3h5Zd6c");
  }

  @Test
  void nobody_else_reads_it() {
    assertThatIllegalStateException().isThrownBy(() -> seal().open(token(3)));
    assertThatIllegalStateException().isThrownBy(() -> seal().open(SUCCESSOR));
  }

  @Test
  void a_change_of_any_byte_is_noticed() {
    byte[] sealed = Base64.getDecoder().decode(seal().base64());
    for (int i = 0; i < sealed.length; i++) {
      byte[] tampered = sealed.clone();
      tampered[i] ^= 1;
      SealedSuccessor altered = sealed(tampered);
      assertThatIllegalStateException().as("byte %d", i).isThrownBy(() -> altered.open(PARENT));
    }
  }

  @Test
  void a_record_cut_short_is_noticed() {
    byte[] sealed = Base64.getDecoder().decode(seal().base64());
    SealedSuccessor cut = sealed(Arrays.copyOf(sealed, sealed.length - 1));

    assertThatIllegalStateException().isThrownBy(() -> cut.open(PARENT));
  }

  @Test
  void it_holds_nonce_ciphertext_and_tag() {
    byte[] sealed = Base64.getDecoder().decode(seal().base64());

    assertThat(sealed).startsWith(NONCE).hasSize(NONCE.length + OpaqueToken.BYTES + TAG_BYTES);
  }

  @Test
  void neither_token_can_be_seen_in_it() {
    byte[] sealed = Base64.getDecoder().decode(seal().base64());

    for (OpaqueToken secret : new OpaqueToken[] {PARENT, SUCCESSOR}) {
      assertThat(seal().base64()).doesNotContain(secret.value().substring(0, 8));
      assertThat(text(sealed)).doesNotContain(text(Arrays.copyOf(secret.bytes(), 4)));
      assertThat(text(sealed)).doesNotContain(secret.value().substring(0, 8));
    }
  }

  @Test
  void another_nonce_makes_another_record() {
    SealedSuccessor other = SealedSuccessor.seal(PARENT, SUCCESSOR, new byte[12]);

    assertThat(other).isNotEqualTo(seal());
    assertThat(other.open(PARENT)).isEqualTo(SUCCESSOR);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 13, 16})
  void the_nonce_has_twelve_bytes(int bytes) {
    byte[] nonce = new byte[bytes];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SealedSuccessor.seal(PARENT, SUCCESSOR, nonce));
  }

  private static SealedSuccessor seal() {
    return SealedSuccessor.seal(PARENT, SUCCESSOR, NONCE.clone());
  }

  private static SealedSuccessor sealed(byte[] bytes) {
    return new SealedSuccessor(Base64.getEncoder().encodeToString(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static OpaqueToken token(int seed) {
    byte[] bytes = new byte[OpaqueToken.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (seed * 37 + i * 11);
    }
    return OpaqueToken.of(bytes);
  }
}
