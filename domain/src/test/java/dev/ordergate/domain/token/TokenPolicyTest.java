package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPolicyTest {

  private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");

  @Test
  void the_standard_is_what_the_contract_promises() {
    assertThat(TokenPolicy.STANDARD)
        .isEqualTo(
            new TokenPolicy(
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                Duration.ofDays(14),
                Duration.ofDays(90),
                Duration.ofSeconds(60),
                10));
  }

  @ParameterizedTest
  @CsvSource({
    "P90D, P14D",
    "P14DT0.000000001S, P14D",
    "P14D, P14D",
    "P13DT23H59M59.999999999S, P13DT23H59M59.999999999S",
    "PT1S, PT1S",
  })
  void a_refresh_token_dies_of_idleness_but_never_after_its_family(
      Duration familyLeft, Duration tokenLeft) {
    assertThat(TokenPolicy.STANDARD.refreshExpiry(NOW, NOW.plus(familyLeft)))
        .isEqualTo(NOW.plus(tokenLeft));
  }
}
