package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  @Test
  void the_same_texts_have_the_same_one() {
    assertThat(Fingerprint.ofTexts("ä", "b")).isEqualTo(Fingerprint.ofTexts("ä", "b"));
  }

  @Test
  void other_texts_have_another() {
    assertThat(
            List.of(
                Fingerprint.ofTexts(),
                Fingerprint.ofTexts(""),
                Fingerprint.ofTexts("ab", "c"),
                Fingerprint.ofTexts("a", "bc"),
                Fingerprint.ofTexts("bc", "a"),
                Fingerprint.ofTexts("abc")))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_database_keeps_it_in_thirty_two_bytes() {
    Fingerprint fingerprint = Fingerprint.ofTexts("ä", "b");

    assertThat(fingerprint.bytes()).isEqualTo(HexFormat.of().parseHex(fingerprint.hex()));
    assertThat(Fingerprint.of(fingerprint.bytes())).isEqualTo(fingerprint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "g"})
  void it_has_64_digits(String hex) {
    assertThatThrownBy(() -> new Fingerprint(hex)).isInstanceOf(IllegalArgumentException.class);
  }
}
