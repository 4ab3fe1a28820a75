package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccountCutOffTest {

  private static final Instant AT = Instant.parse("2026-11-29T10:00:00.900001Z");

  private final AccountCutOff cutOff = new AccountCutOff(AT);

  @Test
  void it_ends_what_was_issued_before_it_and_nothing_later() {
    assertThat(cutOff.ends(Optional.empty())).isTrue();
    assertThat(cutOff.ends(Optional.of(new AccountCutOff(AT.minusNanos(1000))))).isTrue();
    assertThat(cutOff.ends(Optional.of(cutOff))).isFalse();
    assertThat(cutOff.ends(Optional.of(new AccountCutOff(AT.plusNanos(1000))))).isFalse();
  }
}
