package dev.ordergate.domain.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PercentEncodingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain+text",
        "%41%00%7f",
        "%C3%A9+%e2%82%ac",
        "\u00c3\u00a9",
        "\u00c3%A9",
        "%F0%9F%8C%B3"
      })
  void bytes_and_escapes_may_spell_utf_8_together(String encoded) {
    assertThat(PercentEncoding.isUtf8(encoded.getBytes(ISO_8859_1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "50%",
        "%4",
        "%zz",
        "%4z",
        "%-1",
        "%+1",
        "%ff",
        "oak%C3",
        "%ed%a0%80",
        "%C0%AF",
        "\u00e9"
      })
  void a_broken_escape_or_what_is_not_utf_8_is_refused(String encoded) {
    assertThat(PercentEncoding.isUtf8(encoded.getBytes(ISO_8859_1))).isFalse();
  }
}
