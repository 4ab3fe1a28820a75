package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountRevision.LastAdmin;
import dev.ordergate.domain.account.AccountRevision.Revised;
import dev.ordergate.domain.account.AccountRevision.Unchanged;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountRevisionTest {

  private static final Instant THEN = Instant.parse("2026-01-15T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // active, role; wanted active, wanted role; active admins; outcome
        "true, ADMIN, false, -, 1, LastAdmin",
        "true, ADMIN, -, USER, 1, LastAdmin",
        "true, ADMIN, false, USER, 1, LastAdmin",
        "true, ADMIN, false, ADMIN, 0, LastAdmin",
        "true, ADMIN, false, -, 2, Revised",
        "true, ADMIN, -, USER, 2, Revised",
        "true, ADMIN, true, ADMIN, 1, Unchanged",
        "true, ADMIN, -, -, 1, Unchanged",
        "false, ADMIN, -, USER, 1, Revised",
        "false, ADMIN, true, -, 0, Revised",
        "false, ADMIN, false, -, 1, Unchanged",
        "true, USER, false, -, 0, Revised",
        "true, USER, -, ADMIN, 0, Revised",
        "true, USER, -, USER, 0, Unchanged",
        "false, USER, true, ADMIN, 0, Revised",
      })
  void the_last_active_admin_stays_one(
      boolean active,
      Role role,
      @Nullable Boolean wantedActive,
      @Nullable Role wantedRole,
      int activeAdmins,
      String outcome) {
    AccountRevision revision =
        account(active, role)
            .revise(
                new AccountChange(
                    Optional.ofNullable(wantedActive), Optional.ofNullable(wantedRole)),
                activeAdmins);

    assertThat(revision.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void a_revised_account_is_as_asked_for_and_else_the_same() {
    Account before = account(true, Role.USER);

    Revised revised = revised(before, Optional.of(false), Optional.of(Role.ADMIN));

    assertThat(revised.before()).isEqualTo(before);
    assertThat(revised.account()).isEqualTo(account(false, Role.ADMIN));
  }

  @Test
  void an_unchanged_account_is_the_one_there_was() {
    Account before = account(true, Role.USER);

    assertThat(before.revise(new AccountChange(Optional.empty(), Optional.empty()), 1))
        .isEqualTo(new Unchanged(before));
    assertThat(new LastAdmin()).isEqualTo(new LastAdmin());
  }

  @Test
  void a_revision_tells_what_is_different() {
    Revised disabled = revised(account(true, Role.USER), Optional.of(false), Optional.empty());
    assertThat(disabled.isDisabled()).isTrue();
    assertThat(disabled.isEnabled()).isFalse();
    assertThat(disabled.hasNewRole()).isFalse();

    Revised enabled = revised(account(false, Role.USER), Optional.of(true), Optional.empty());
    assertThat(enabled.isDisabled()).isFalse();
    assertThat(enabled.isEnabled()).isTrue();
    assertThat(enabled.hasNewRole()).isFalse();

    Revised promoted = revised(account(true, Role.USER), Optional.empty(), Optional.of(Role.ADMIN));
    assertThat(promoted.isDisabled()).isFalse();
    assertThat(promoted.isEnabled()).isFalse();
    assertThat(promoted.hasNewRole()).isTrue();

    Revised stillOut =
        revised(account(false, Role.ADMIN), Optional.empty(), Optional.of(Role.USER));
    assertThat(stillOut.isDisabled()).isFalse();
    assertThat(stillOut.isEnabled()).isFalse();
  }

  private static Revised revised(Account before, Optional<Boolean> active, Optional<Role> role) {
    if (before.revise(new AccountChange(active, role), 2) instanceof Revised revised) {
      return revised;
    }
    throw new AssertionError("the account was not revised");
  }

  private static Account account(boolean active, Role role) {
    return new Account(
        new AccountId(7),
        new GoogleSubject("https://accounts.google.com", "1001"),
        new EmailAddress("ada@example.com"),
        new DisplayName("Ada"),
        true,
        Optional.of(new PictureUrl("https://example.com/ada.png")),
        role,
        active,
        THEN,
        THEN,
        Optional.empty());
  }
}
