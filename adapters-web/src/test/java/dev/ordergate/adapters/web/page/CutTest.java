package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

  private static final Cut CUT = new Cut(2);

  @Test
  void a_text_that_fits_stays_as_it_is() {
    assertThat(CUT.of("😀😀")).isEqualTo("😀😀");
    assertThat(CUT.note(FieldErrors.NONE, "title", "Title", "😀😀").isEmpty()).isTrue();
  }

  @Test
  void of_a_longer_one_the_beginning_is_left_and_the_form_says_so() {
    assertThat(CUT.of("😀😀😀")).isEqualTo("😀😀");
    assertThat(CUT.note(FieldErrors.NONE, "title", "Title", "😀😀😀").on("title"))
        .isEqualTo("Title was cut off after 2 characters; the rest is not here.");
  }
}
