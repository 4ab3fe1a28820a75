package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.order.Title;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

  @Test
  void a_valid_field_adds_nothing() {
    assertThat(FieldErrors.NONE.and("title", "Title", Title.parse("Website")).isEmpty()).isTrue();
  }

  @Test
  void an_invalid_field_is_named() {
    FieldErrors errors = FieldErrors.NONE.and("title", "Title", Title.parse(" "));

    assertThat(errors.on("title")).isEqualTo("Title must not be empty.");
    assertThat(errors.on("description")).isEmpty();
  }
}
