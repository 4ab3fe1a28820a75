package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ordergate.domain.text.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀", "\n"})
  void ten_thousand_code_points_are_the_most(String character) {
    String longest = character.repeat(10_000);

    assertThat(Description.parse(longest)).isEqualTo(new Checked.Valid<>(new Description(longest)));
    assertThat(Description.parse(longest + character))
        .isEqualTo(
            new Checked.Invalid<Description>("must be at most 10000 characters long, has 10001"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Description(longest + character));
  }

  @Test
  void an_order_needs_no_description() {
    assertThat(Description.parse("")).isEqualTo(new Checked.Valid<>(Description.EMPTY));
    assertThat(Description.EMPTY.value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "ü, 2", "€, 3", "😀, 4", "'', 0"})
  void its_length_in_bytes_is_that_of_utf_8(String text, int bytes) {
    assertThat(new Description(text).bytes()).isEqualTo(bytes);
  }

  @Test
  void line_breaks_tabs_and_space_at_the_ends_stay() {
    assertThat(Description.parse(" a\r\n\tb\n "))
        .isEqualTo(new Checked.Valid<>(new Description(" a\r\n\tb\n ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u000bb", "a\u000cb", "a\u001bb", "a\u007fb", "a\u0085b"})
  void other_control_characters_are_refused(String text) {
    assertThat(Description.parse(text))
        .isEqualTo(new Checked.Invalid<Description>("must not contain control characters"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83d", "\ude00b"})
  void a_lone_surrogate_is_refused(String text) {
    assertThat(Description.parse(text))
        .isEqualTo(new Checked.Invalid<Description>("must not contain a lone surrogate"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
  }
}
