package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "ada.lovelace+orders@example.com", "Ada@EXAMPLE.com", "é@ü.de"})
  void an_address_is_kept_as_given(String text) {
    assertThat(EmailAddress.parse(text)).hasValue(new EmailAddress(text));
    assertThat(new EmailAddress(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.com",
        "ada@",
        "@",
        "a@b@c",
        " ada@example.com",
        "ada@example.com ",
        "ada lovelace@example.com",
        "ada@example.com\n",
        "ada\u0000@example.com",
        "ada@exam\u0000ple.com",
        "ada@exam\u007fple.com",
        "a\u0085da@example.com",
        "ada\ud83d@example.com",
        "ada@\ude00example.com"
      })
  void anything_else_is_no_address(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
  }

  @Test
  void three_hundred_and_twenty_characters_are_the_most() {
    String longest = "x".repeat(64) + "@" + "y".repeat(255);

    assertThat(EmailAddress.parse(longest)).hasValue(new EmailAddress(longest));
    assertThat(EmailAddress.parse(longest + "y")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(longest + "y"));
  }

  @ParameterizedTest
  @CsvSource({
    "ada@example.com, ada@example.com, true",
    "Ada@Example.COM, aDA@eXAMPLE.com, true",
    "AZ@example.com, az@example.com, true",
    "ada@example.com, adam@example.com, false",
    "ada@example.com, ada@example.org, false",
    "a.da@example.com, ada@example.com, false",
  })
  void the_case_of_letters_does_not_make_another_mailbox(String one, String other, boolean same) {
    assertThat(new EmailAddress(one).isSameMailbox(new EmailAddress(other))).isEqualTo(same);
    assertThat(new EmailAddress(other).isSameMailbox(new EmailAddress(one))).isEqualTo(same);
  }

  @Test
  void a_look_alike_is_another_mailbox() {
    // U+212A, the Kelvin sign, becomes k under Unicode's lower-casing.
    EmailAddress admin = new EmailAddress("kim@example.com");
    EmailAddress lookAlike = new EmailAddress("\u212aim@example.com");

    assertThat(lookAlike.isSameMailbox(admin)).isFalse();
    assertThat(admin.isSameMailbox(lookAlike)).isFalse();
  }

  @Test
  void the_local_part_stands_before_the_at_sign() {
    assertThat(new EmailAddress("ada.l@example.com").localPart()).isEqualTo("ada.l");
    assertThat(new EmailAddress("a@b").localPart()).isEqualTo("a");
  }
}
