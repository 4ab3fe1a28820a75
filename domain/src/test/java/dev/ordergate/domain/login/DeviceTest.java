package dev.ordergate.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "192.0.2.1", "2001:db8::1", " ~", "Mozilla/5.0 (X11; Linux x86_64)"})
  void printable_ascii_is_kept(String text) {
    assertThat(new Device(text, text).userAgent()).isEqualTo(text);
    assertThat(new Device(text, text).address()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "13", "31", "127", "133", "233", "8238", "128512", "55357", "56832"})
  void every_other_character_is_dropped(int codePoint) {
    String dirty = "a" + Character.toString(codePoint) + "b";

    assertThat(new Device(dirty, dirty)).isEqualTo(new Device("ab", "ab"));
    assertThat(new Device(dirty, "").userAgent()).isEqualTo("ab");
  }

  @Test
  void three_hundred_characters_are_kept() {
    String longest = "x".repeat(299) + "y";

    assertThat(new Device(longest, "").userAgent()).isEqualTo(longest);
    assertThat(new Device(longest + "z", longest + "z")).isEqualTo(new Device(longest, longest));
    assertThat(new Device(longest + "z", "").userAgent()).isEqualTo(longest);
  }

  @Test
  void what_is_dropped_does_not_count() {
    assertThat(new Device("é".repeat(300) + "x".repeat(300), "").userAgent())
        .isEqualTo("x".repeat(300));
  }

  @Test
  void what_a_request_does_not_tell_is_empty() {
    assertThat(Device.of(null, null)).isEqualTo(new Device("", ""));
    assertThat(Device.of("curl", null)).isEqualTo(new Device("curl", ""));
    assertThat(Device.of(null, "192.0.2.1")).isEqualTo(new Device("", "192.0.2.1"));
  }
}
