package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleSubjectTest {

  @Test
  void googles_issuer_is_the_same_with_and_without_scheme() {
    GoogleSubject bare = new GoogleSubject("accounts.google.com", "110169484474386276334");

    assertThat(bare.issuer()).isEqualTo("https://accounts.google.com");
    assertThat(bare)
        .isEqualTo(new GoogleSubject("https://accounts.google.com", "110169484474386276334"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8081",
        "https://login.example.com/realm",
        "accounts.google.com.example.com",
        "http://accounts.google.com",
        "Accounts.Google.com"
      })
  void any_other_issuer_stays_as_it_is(String issuer) {
    assertThat(new GoogleSubject(issuer, "1").issuer()).isEqualTo(issuer);
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    assertThat(new GoogleSubject("https://accounts.google.com", "1"))
        .isNotEqualTo(new GoogleSubject("http://localhost:8081", "1"));
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "' ', 1", "accounts.google.com, ''", "accounts.google.com, ' '"})
  void issuer_and_subject_are_required(String issuer, String subject) {
    assertThat(GoogleSubject.parse(issuer, subject)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new GoogleSubject(issuer, subject));
  }

  @Test
  void issuer_and_subject_have_up_to_255_characters() {
    String longest = "x".repeat(255);
    String tooLong = "x".repeat(256);

    assertThat(GoogleSubject.parse(longest, longest)).contains(new GoogleSubject(longest, longest));
    assertThat(GoogleSubject.parse(tooLong, longest)).isEmpty();
    assertThat(GoogleSubject.parse(longest, tooLong)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new GoogleSubject(tooLong, longest));
    assertThatIllegalArgumentException().isThrownBy(() -> new GoogleSubject(longest, tooLong));
  }
}
