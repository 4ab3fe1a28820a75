package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  private static final Instant CREATED = Instant.parse("2026-01-01T08:00:00Z");
  private static final Instant FIRST_LOGIN = CREATED.plusSeconds(1);
  private static final Instant NOW = CREATED.plusSeconds(3600);
  private static final AccountId ID = new AccountId(7);
  private static final GoogleSubject SUBJECT = new GoogleSubject("accounts.google.com", "42");
  private static final EmailAddress EMAIL = new EmailAddress("ada@example.com");
  private static final DisplayName NAME = new DisplayName("Ada");
  private static final DisplayName CHOSEN = new DisplayName("Countess");
  private static final ProviderProfile PROFILE =
      new ProviderProfile(
          new EmailAddress("ada@example.org"),
          new DisplayName("Ada Lovelace"),
          Optional.of(new PictureUrl("https://example.org/ada.png")));

  @Test
  void a_login_brings_what_the_provider_says_now() {
    assertThat(account(Role.USER, true).loggedIn(PROFILE, Role.USER, NOW))
        .isEqualTo(
            new Account(
                ID,
                SUBJECT,
                PROFILE.email(),
                PROFILE.name(),
                false,
                PROFILE.pictureUrl(),
                Role.USER,
                true,
                CREATED,
                NOW,
                Optional.empty()));
  }

  @Test
  void a_picture_the_provider_no_longer_has_goes() {
    ProviderProfile bare = new ProviderProfile(EMAIL, NAME, Optional.empty());

    assertThat(account(Role.USER, true).loggedIn(bare, Role.USER, NOW).pictureUrl()).isEmpty();
  }

  @Test
  void a_chosen_name_outlives_every_login() {
    Account renamed = account(Role.USER, true).renamed(CHOSEN);
    Account later =
        renamed.loggedIn(PROFILE, Role.USER, NOW).loggedIn(PROFILE, Role.USER, NOW.plusSeconds(1));

    assertThat(later.name()).isEqualTo(CHOSEN);
    assertThat(later.nameIsChosen()).isTrue();
  }

  @Test
  void renaming_changes_the_name_alone() {
    assertThat(account(Role.ADMIN, false).renamed(CHOSEN))
        .isEqualTo(
            new Account(
                ID,
                SUBJECT,
                EMAIL,
                CHOSEN,
                true,
                Optional.of(new PictureUrl("https://example.com/ada.png")),
                Role.ADMIN,
                false,
                CREATED,
                FIRST_LOGIN,
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "USER,  USER,  USER",
    "USER,  ADMIN, ADMIN",
    "ADMIN, USER,  ADMIN",
    "ADMIN, ADMIN, ADMIN",
  })
  void a_login_may_promote_and_never_demotes(Role before, Role granted, Role after) {
    assertThat(account(before, true).loggedIn(PROFILE, granted, NOW).role()).isEqualTo(after);
  }

  @Test
  void a_login_does_not_enable_a_disabled_account() {
    assertThat(account(Role.USER, false).loggedIn(PROFILE, Role.ADMIN, NOW).active()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void an_account_number_is_positive(long number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(number));
  }

  @Test
  void the_first_account_number_is_one() {
    assertThat(new AccountId(1).value()).isEqualTo(1);
  }

  private static Account account(Role role, boolean active) {
    return new Account(
        ID,
        SUBJECT,
        EMAIL,
        NAME,
        false,
        Optional.of(new PictureUrl("https://example.com/ada.png")),
        role,
        active,
        CREATED,
        FIRST_LOGIN,
        Optional.empty());
  }
}
