package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ordergate.domain.text.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀"})
  void five_hundred_code_points_are_the_most(String character) {
    String longest = character.repeat(500);

    assertThat(Reason.parse(longest)).isEqualTo(new Checked.Valid<>(new Reason(longest)));
    assertThat(Reason.parse(longest + character))
        .isEqualTo(new Checked.Invalid<Reason>("must be at most 500 characters long, has 501"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reason(longest + character));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " \r\n\t", "\u00a0", "\u2007\u202f\u0085"})
  void a_blank_reason_is_none(String text) {
    assertThat(Reason.parse(text)).isEqualTo(new Checked.Valid<>(Reason.NONE));
  }

  @Test
  void only_an_empty_reason_says_nothing() {
    assertThat(Reason.NONE.isEmpty()).isTrue();
    assertThat(new Reason("x").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "x ", "\nx"})
  void an_untrimmed_reason_cannot_be_made(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reason(text))
        .withMessage("must be trimmed");
  }

  @Test
  void parsing_trims_the_ends_and_keeps_the_line_breaks_inside() {
    assertThat(Reason.parse(" late\r\n\tagain\n"))
        .isEqualTo(new Checked.Valid<>(new Reason("late\r\n\tagain")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u001bb", "a\u007fb"})
  void other_control_characters_are_refused(String text) {
    assertThat(Reason.parse(text))
        .isEqualTo(new Checked.Invalid<Reason>("must not contain control characters"));
  }

  @Test
  void a_lone_surrogate_is_refused() {
    assertThat(Reason.parse("a\ud83d"))
        .isEqualTo(new Checked.Invalid<Reason>("must not contain a lone surrogate"));
  }
}
