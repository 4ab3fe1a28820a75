package dev.ordergate.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

  private static final TextRule LINE = new TextRule(2, 4, false);
  private static final TextRule LINES = new TextRule(0, 4, true);

  @ParameterizedTest
  @ValueSource(strings = {"ab", "abcd", "é\u00a0", "😀😀😀😀", "\ud7ff\ue000", " ~"})
  void text_within_the_limits_conforms(String text) {
    assertThat(LINE.violation(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "😀"})
  void text_below_the_minimum_is_refused(String text) {
    assertThat(LINE.violation(text)).hasValue("must not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcde", "😀😀😀😀😀", "a😀b😀c"})
  void length_is_counted_in_code_points(String text) {
    assertThat(LINE.violation(text)).hasValue("must be at most 4 characters long, has 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800", "a\udbff", "a\udc00", "a\udfff", "\ude00\ud83d"})
  void a_lone_surrogate_is_refused(String text) {
    assertThat(LINE.violation(text)).hasValue("must not contain a lone surrogate");
    assertThat(LINES.violation(text)).hasValue("must not contain a lone surrogate");
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, false",
    "1, false, false",
    "8, false, false",
    "9, false, true",
    "10, false, true",
    "11, false, false",
    "12, false, false",
    "13, false, true",
    "14, false, false",
    "31, false, false",
    "32, true, true",
    "126, true, true",
    "127, false, false",
    "128, false, false",
    "133, false, false",
    "159, false, false",
    "160, true, true",
  })
  void no_control_character_but_line_breaks_and_tabs_in_several_lines(
      int codePoint, boolean inLine, boolean inLines) {
    String text = "a" + Character.toString(codePoint);

    assertThat(LINE.violation(text).isEmpty()).isEqualTo(inLine);
    assertThat(LINES.violation(text).isEmpty()).isEqualTo(inLines);
  }

  @Test
  void a_control_character_is_named_as_the_reason() {
    assertThat(LINE.violation("a\u0000")).hasValue("must not contain control characters");
  }

  @Test
  void every_white_space_of_unicode_is_trimmed() {
    Pattern whiteSpace = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
    List<String> spaces =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .mapToObj(Character::toString)
            .filter(whiteSpace.asMatchPredicate())
            .toList();

    assertThat(spaces).contains(" ", "\n", "\u0085", "\u00a0", "\u2007", "\u202f", "\u3000");
    for (String space : spaces) {
      assertThat(TextRule.trim(space + "a" + space + "b" + space)).isEqualTo("a" + space + "b");
    }
    assertThat(TextRule.trim(String.join("", spaces))).isEmpty();
    assertThat(TextRule.trim("\u001fa\u001c")).isEqualTo("a");
    assertThat(TextRule.trim("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b\u200b",
        "\u00ad",
        "\u2060 \u00a0\u2060",
        "\ufeff",
        "\u3164",
        "\ufe0f",
        "\udb40\udc20",
        "\ud834\udd73"
      })
  void what_is_never_seen_is_blank(String text) {
    assertThat(TextRule.trim(text)).isEmpty();
    assertThat(TextRule.isBlank(text)).isTrue();
  }

  /** DerivedCoreProperties.txt of the Unicode Character Database. */
  @ParameterizedTest
  @CsvSource({
    "00AD, 00AD",
    "034F, 034F",
    "061C, 061C",
    "115F, 1160",
    "17B4, 17B5",
    "180B, 180F",
    "200B, 200F",
    "202A, 202E",
    "2060, 206F",
    "3164, 3164",
    "FE00, FE0F",
    "FEFF, FEFF",
    "FFA0, FFA0",
    "FFF0, FFF8",
    "1BCA0, 1BCA3",
    "1D173, 1D17A",
    "E0000, E0FFF"
  })
  void every_character_that_is_never_seen_is_blank(String first, String last) {
    assertThat(IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16)))
        .allMatch(character -> TextRule.isBlank(Character.toString(character)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200ba\u200b",
        "❤\ufe0f",
        "👩\u200d🔧",
        "\u0600",
        "\u200b\u0000",
        "\u200b\ud800"
      })
  void what_is_never_seen_stays_beside_what_is(String text) {
    assertThat(TextRule.trim(text)).isEqualTo(text);
    assertThat(TextRule.isBlank(text)).isFalse();
  }

  @Test
  void a_value_stored_before_every_space_was_trimmed_can_be_made() {
    LINE.requireTrimmed("ab\u00a0");
    LINE.requireTrimmed("\u2007\u202f");
  }

  @Test
  void checked_text_becomes_a_value() {
    assertThat(LINE.check("abc", String::length)).isEqualTo(new Checked.Valid<>(3));
  }

  @Test
  void refused_text_never_reaches_the_constructor() {
    Checked<Integer> refused =
        LINE.check(
            "abcde",
            text -> {
              throw new AssertionError(text);
            });

    assertThat(refused)
        .isEqualTo(new Checked.Invalid<Integer>("must be at most 4 characters long, has 5"));
  }

  @Test
  void the_guard_says_why() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINE.require("a"))
        .withMessage("must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINE.requireTrimmed("a"))
        .withMessage("must not be empty");
  }

  @Test
  void only_the_guard_of_trimmed_values_refuses_space_at_the_ends() {
    LINE.require(" a ");
    LINE.requireTrimmed("a b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINE.requireTrimmed("ab "))
        .withMessage("must be trimmed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINE.requireTrimmed(" ab"))
        .withMessage("must be trimmed");
  }
}
