package dev.ordergate.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginRefusalTest {

  @Test
  void refusals_are_words_outside() {
    assertThat(LoginRefusal.values())
        .extracting(LoginRefusal::word)
        .containsExactly(
            "incomplete_identity", "email_not_verified", "wrong_domain", "account_disabled");
  }
}
