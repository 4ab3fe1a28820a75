package dev.ordergate.adapters.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource({
    "Ada Lovelace, AL",
    "ada, A",
    "Ada King  Lovelace, AL",
    "éva ødegård, ÉØ",
    "𝒜da 𝓛, 𝒜𝓛"
  })
  void they_are_the_first_letters_of_the_first_and_the_last_word(String name, String initials) {
    assertThat(Initials.of(name)).isEqualTo(initials);
  }
}
