package dev.ordergate.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKindTest {

  @ParameterizedTest
  @EnumSource(AuditKind.class)
  void each_is_found_by_its_word(AuditKind kind) {
    assertThat(kind.word()).matches("[a-z_]+");
    assertThat(AuditKind.ofWord(kind.word())).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LOGIN", "login ", "logins"})
  void no_other_word_is_a_kind(String word) {
    assertThat(AuditKind.ofWord(word)).isEmpty();
  }
}
