package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalReasonTest {

  @Test
  void reasons_are_words_outside() {
    assertThat(RefusalReason.values())
        .extracting(RefusalReason::word)
        .containsExactly("expired", "revoked", "reused", "account_disabled");
  }
}
