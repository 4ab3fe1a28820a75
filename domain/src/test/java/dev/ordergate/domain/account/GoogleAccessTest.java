package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoogleAccessTest {

  @Test
  void states_are_words_outside() {
    assertThat(GoogleAccess.State.values())
        .extracting(GoogleAccess.State::word)
        .containsExactly("connected", "reconsent_required");
  }
}
