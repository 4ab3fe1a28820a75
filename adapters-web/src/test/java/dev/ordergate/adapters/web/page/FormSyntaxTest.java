package dev.ordergate.adapters.web.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a=", "a=b&c=d", "a=%C3%A9+%e2%82%ac", "a=\u00c3\u00a9", "&&=&=x", "%00"})
  void percent_encoded_utf_8_is_a_form(String body) {
    assertThat(FormSyntax.isForm(body.getBytes(ISO_8859_1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=50%", "a=%4", "a=%zz", "a=%-1", "%ff", "%ed%a0%80", "a=\u00e9"})
  void a_broken_escape_or_what_is_not_utf_8_is_no_form(String body) {
    assertThat(FormSyntax.isForm(body.getBytes(ISO_8859_1))).isFalse();
  }

  @Test
  void a_form_has_at_most_50_fields() {
    assertThat(FormSyntax.isForm("&".repeat(49).getBytes(ISO_8859_1))).isTrue();
    assertThat(FormSyntax.isForm("&".repeat(50).getBytes(ISO_8859_1))).isFalse();
  }
}
