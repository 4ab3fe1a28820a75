package dev.ordergate.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ordergate.domain.text.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSearchTest {

  @Test
  void two_hundred_code_points_are_the_most() {
    String longest = "😀".repeat(200);

    assertThat(AccountSearch.parse(" " + longest + " "))
        .isEqualTo(new Checked.Valid<>(new AccountSearch(longest)));
    assertThat(AccountSearch.parse(longest + "x")).isInstanceOf(Checked.Invalid.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountSearch(longest + "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "a\u0000b"})
  void blanks_and_control_characters_are_refused(String text) {
    assertThat(AccountSearch.parse(text)).isInstanceOf(Checked.Invalid.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountSearch(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {" x", "x ", "\u2003x"})
  void an_untrimmed_search_cannot_be_made(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountSearch(text));
  }
}
