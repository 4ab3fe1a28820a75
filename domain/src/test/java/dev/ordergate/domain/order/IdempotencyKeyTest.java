package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.domain.text.Checked;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @Test
  void it_has_up_to_255_printable_characters() {
    String longest = " ~".repeat(127) + "k";

    assertThat(IdempotencyKey.parse(longest))
        .isEqualTo(new Checked.Valid<>(new IdempotencyKey(longest)));
    assertThat(IdempotencyKey.parse(longest + "k")).isInstanceOf(Checked.Invalid.class);
  }

  @Test
  void it_is_kept_for_24_hours() {
    assertThat(IdempotencyKey.LIFETIME).isEqualTo(Duration.ofHours(24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb", "a\u007fb", "ü", "\n"})
  void anything_else_is_refused(String text) {
    assertThat(IdempotencyKey.parse(text)).isInstanceOf(Checked.Invalid.class);
    assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
