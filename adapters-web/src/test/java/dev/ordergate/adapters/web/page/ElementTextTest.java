package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "</textarea><b> | &lt;/textarea>&lt;b>",
        "&lt; &#60; &x  | &amp;lt; &amp;#60; &amp;x",
        "a && b &<&     | a && b &&lt;&amp;",
        "\"'>            | \"'>"
      })
  void what_would_be_markup_or_a_reference_is_escaped_and_nothing_else(String text, String html) {
    assertThat(ElementText.inElement(text).getValue()).isEqualTo(html);
  }
}
