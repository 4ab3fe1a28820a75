package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ordergate.domain.text.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀", "é"})
  void two_hundred_code_points_are_the_most(String character) {
    String longest = character.repeat(200);

    assertThat(DisplayName.parse(longest)).isEqualTo(new Checked.Valid<>(new DisplayName(longest)));
    assertThat(DisplayName.parse(longest + character))
        .isEqualTo(
            new Checked.Invalid<DisplayName>("must be at most 200 characters long, has 201"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DisplayName(longest + character));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", " \t\r\n ", "\u2003"})
  void a_name_is_not_blank(String text) {
    assertThat(DisplayName.parse(text))
        .isEqualTo(new Checked.Invalid<DisplayName>("must not be empty"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DisplayName(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2007 \u202f", "\u0085"})
  void a_name_is_not_made_of_other_spaces(String text) {
    assertThat(DisplayName.parse(text))
        .isEqualTo(new Checked.Invalid<DisplayName>("must not be empty"));
  }

  @Test
  void one_code_point_is_enough() {
    assertThat(DisplayName.parse("😀")).isEqualTo(new Checked.Valid<>(new DisplayName("😀")));
  }

  @Test
  void parsing_trims_before_it_counts() {
    assertThat(DisplayName.parse(" \n\t" + "x".repeat(200) + "\r\n\u2003"))
        .isEqualTo(new Checked.Valid<>(new DisplayName("x".repeat(200))));
  }

  @Test
  void space_inside_stays() {
    assertThat(DisplayName.parse("  Ada  Lovelace "))
        .isEqualTo(new Checked.Valid<>(new DisplayName("Ada  Lovelace")));
  }

  @ParameterizedTest
  @ValueSource(strings = {" x", "x ", "\u2003x"})
  void an_untrimmed_name_cannot_be_made(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DisplayName(text))
        .withMessage("must be trimmed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "\u0000", "a\u001bb", "a\u007fb", "a\u0085b"})
  void control_characters_are_refused(String text) {
    assertThat(DisplayName.parse(text))
        .isEqualTo(new Checked.Invalid<DisplayName>("must not contain control characters"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DisplayName(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83d", "\ude00b", "\ude00\ud83d"})
  void a_lone_surrogate_is_refused(String text) {
    assertThat(DisplayName.parse(text))
        .isEqualTo(new Checked.Invalid<DisplayName>("must not contain a lone surrogate"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DisplayName(text));
  }
}
