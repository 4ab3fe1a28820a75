package dev.ordergate.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldErrorTest {

  @ParameterizedTest
  @CsvSource({
    "title, #/title",
    "created_at, #/created_at",
    "a b, #/a%20b",
    "a/b~c, #/a~1b~0c",
    "50%+, #/50%25%2B",
    "\u00e9, #/%C3%A9"
  })
  void a_member_is_named_by_a_json_pointer_in_the_form_of_a_fragment(String name, String pointer) {
    assertThat(FieldError.ofMember(name, "unknown").pointer()).isEqualTo(pointer);
  }
}
