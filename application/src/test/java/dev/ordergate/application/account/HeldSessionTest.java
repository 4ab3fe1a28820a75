package dev.ordergate.application.account;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.login.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldSessionTest {

  @Test
  void a_session_ends_once_it_was_not_used_for_long() {
    Instant limit = NOW.plus(Duration.ofDays(90));

    assertThat(session(SessionKind.WEB, limit).endsAt()).isEqualTo(NOW.plus(Duration.ofHours(12)));
    assertThat(session(SessionKind.DEVICE, limit).endsAt())
        .isEqualTo(NOW.plus(Duration.ofDays(14)));
  }

  @Test
  void no_session_outlives_its_absolute_limit() {
    Instant limit = NOW.plus(Duration.ofHours(1));

    for (SessionKind kind : SessionKind.values()) {
      assertThat(session(kind, limit).endsAt()).isEqualTo(limit);
    }
  }

  private static HeldSession session(SessionKind kind, Instant limit) {
    return new HeldSession(
        new UUID(0, 1), kind, "ordergate-web", LAPTOP, NOW, NOW, NOW, limit, Optional.empty());
  }
}
