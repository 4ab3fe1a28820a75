package dev.ordergate.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSessionTest {

  private static final Instant LOGIN = Instant.parse("2026-01-01T08:00:00Z");
  private static final WebSessionId ID =
      new WebSessionId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
  private static final AccountId ACCOUNT = new AccountId(7);
  private static final Device DEVICE = new Device("Firefox", "192.0.2.1");
  private static final LoginPolicy POLICY = LoginPolicy.STANDARD;

  @Test
  void a_session_ends_seven_days_after_the_login() {
    assertThat(WebSession.open(ID, ACCOUNT, DEVICE, LOGIN, POLICY))
        .isEqualTo(
            new WebSession(
                ID, ACCOUNT, DEVICE, LOGIN, LOGIN, Instant.parse("2026-01-08T08:00:00Z")));
  }

  @Test
  void the_standard_is_what_the_contract_promises() {
    assertThat(POLICY)
        .isEqualTo(
            new LoginPolicy(Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, true",
    "PT-1S, true",
    "PT11H59M59.999999999S, true",
    "PT12H, false",
    "PT12H0.000000001S, false",
  })
  void a_session_ends_when_unused_for_twelve_hours(Duration unused, boolean live) {
    Instant lastUse = LOGIN.plus(Duration.ofDays(1));

    assertThat(usedAt(lastUse).isLive(lastUse.plus(unused), POLICY)).isEqualTo(live);
  }

  @Test
  void idle_since_twelve_hours_is_what_was_not_used_after() {
    Instant end = usedAt(LOGIN).endsAt(POLICY);

    assertThat(POLICY.idleSince(end)).isEqualTo(LOGIN);
  }

  @ParameterizedTest
  @CsvSource({
    "P6DT23H59M59.999999999S, true",
    "P7D, false",
    "P7DT0.000000001S, false",
    "P8D, false",
  })
  void a_session_ends_after_seven_days_however_much_used(Duration age, boolean live) {
    Instant now = LOGIN.plus(age);

    assertThat(usedAt(now).isLive(now, POLICY)).isEqualTo(live);
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1S, false",
    "PT0S, false",
    "PT59.999999999S, false",
    "PT1M, true",
    "PT1M0.000000001S, true",
  })
  void a_use_is_written_down_once_a_minute(Duration sinceLastUse, boolean due) {
    assertThat(usedAt(LOGIN).isTouchDue(LOGIN.plus(sinceLastUse), POLICY)).isEqualTo(due);
  }

  private static WebSession usedAt(Instant lastUse) {
    return new WebSession(ID, ACCOUNT, DEVICE, LOGIN, lastUse, LOGIN.plus(Duration.ofDays(7)));
  }
}
