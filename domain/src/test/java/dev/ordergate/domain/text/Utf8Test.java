package dev.ordergate.domain.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @ParameterizedTest
  @ValueSource(strings = {"", "oak", "\u00e9", "\u20ac", "\ud83c\udf33", "\ufeffoak", "\u0000"})
  void what_encodes_text_is_text(String text) {
    assertThat(Utf8.isText(ByteBuffer.wrap(text.getBytes(UTF_8)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ff", "80", "c3", "c0af", "e080af", "f08080af", "eda080", "f4908080", "feff"})
  void what_utf_8_would_not_write_is_refused(String bytes) {
    assertThat(Utf8.isText(ByteBuffer.wrap(HexFormat.of().parseHex(bytes)))).isFalse();
  }
}
