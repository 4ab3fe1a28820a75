package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.GoogleAccess.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoogleAccessTest {

  private static final Instant LIMIT = Instant.parse("2026-01-15T10:00:00Z");

  @Test
  void states_are_words_outside() {
    assertThat(GoogleAccess.State.values())
        .extracting(GoogleAccess.State::word)
        .containsExactly("connected", "reconsent_required");
  }

  @Test
  void access_that_has_expired_is_in_doubt() {
    GoogleAccess access = access(State.CONNECTED, Optional.of(LIMIT));

    assertThat(access.isInDoubt(LIMIT.minusNanos(1))).isFalse();
    assertThat(access.isInDoubt(LIMIT)).isTrue();
    assertThat(access.isInDoubt(LIMIT.plusSeconds(1))).isTrue();
  }

  @Test
  void what_google_refused_or_never_limited_is_not_asked_for_again() {
    assertThat(access(State.RECONSENT_REQUIRED, Optional.of(LIMIT)).isInDoubt(LIMIT)).isFalse();
    assertThat(access(State.CONNECTED, Optional.empty()).isInDoubt(LIMIT)).isFalse();
  }

  private static GoogleAccess access(State state, Optional<Instant> expiresAt) {
    return new GoogleAccess(state, List.of("openid"), expiresAt);
  }
}
