package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ordergate.domain.text.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {

  @Test
  void two_hundred_code_points_are_the_most() {
    String longest = "😀".repeat(200);

    assertThat(SearchTerm.parse(" " + longest + " "))
        .isEqualTo(new Checked.Valid<>(new SearchTerm(longest)));
    assertThat(SearchTerm.parse(longest + "x"))
        .isEqualTo(new Checked.Invalid<SearchTerm>("must be at most 200 characters long, has 201"));
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchTerm(longest + "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\n", "a\nb", "a\u0000b"})
  void blanks_and_control_characters_are_no_search(String text) {
    assertThat(SearchTerm.parse(text)).isInstanceOf(Checked.Invalid.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchTerm(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {" x", "x ", "\u2003x"})
  void an_untrimmed_search_cannot_be_made(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchTerm(text));
  }
}
