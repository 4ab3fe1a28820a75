package dev.ordergate.adapters.oauth.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenResponseTest {

  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final long TEN_YEARS = Duration.ofDays(3650).toSeconds();

  @Test
  void scopes_are_those_asked_for_where_the_response_names_none() {
    List<String> asked = List.of("openid", "email");

    assertThat(TokenResponse.scopes("openid profile", asked)).containsExactly("openid", "profile");
    assertThat(TokenResponse.scopes(null, asked)).isEqualTo(asked);
    assertThat(TokenResponse.scopes(" ", asked)).isEqualTo(asked);
  }

  @Test
  void an_access_token_expires_when_its_life_is_over() {
    assertThat(TokenResponse.expiry(3599, NOW)).contains(NOW.plusSeconds(3599));
    assertThat(TokenResponse.expiry(1L, NOW)).contains(NOW.plusSeconds(1));
    assertThat(TokenResponse.expiry(TEN_YEARS, NOW)).contains(NOW.plusSeconds(TEN_YEARS));
  }

  @Test
  void a_life_that_cannot_be_one_counts_as_absent() {
    List<Number> nonsense =
        List.of(
            0,
            -1,
            0.5,
            TEN_YEARS + 1,
            1_000_000_000_000_000_000L,
            Long.MIN_VALUE,
            Double.NaN,
            BigInteger.TWO.pow(64).add(BigInteger.TWO));

    assertThat(nonsense)
        .allSatisfy(expiresIn -> assertThat(TokenResponse.expiry(expiresIn, NOW)).isEmpty());
  }
}
