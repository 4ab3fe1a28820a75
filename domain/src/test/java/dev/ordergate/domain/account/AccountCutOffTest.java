package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AccountCutOffTest {

  private static final Instant AT = Instant.parse("2026-11-29T10:00:00.900Z");

  private final AccountCutOff cutOff = new AccountCutOff(AT);

  @Test
  void it_ends_what_was_issued_until_the_second_after_it() {
    assertThat(cutOff.ends(Instant.parse("2026-11-29T09:59:59Z"))).isTrue();
    assertThat(cutOff.ends(Instant.parse("2026-11-29T10:00:00Z"))).isTrue();
    assertThat(cutOff.ends(Instant.parse("2026-11-29T10:00:01Z"))).isTrue();
    assertThat(cutOff.ends(Instant.parse("2026-11-29T10:00:02Z"))).isFalse();
  }

  @Test
  void what_is_issued_knowing_of_it_is_dated_after_it() {
    assertThat(cutOff.spared(AT)).isEqualTo(Instant.parse("2026-11-29T10:00:02Z"));
    assertThat(cutOff.spared(AT.plusSeconds(1))).isEqualTo(Instant.parse("2026-11-29T10:00:02Z"));
    assertThat(cutOff.spared(AT.plusSeconds(2))).isEqualTo(AT.plusSeconds(2));
  }
}
