package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT59S, just now",
    "PT1M, 1 minute ago",
    "PT59M59S, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT23H59M, 23 hours ago",
    "P1D, 1 day ago",
    "P30D, 30 days ago",
    "P31D, 1 month ago",
    "P364D, 11 months ago",
    "P365D, 1 year ago",
    "P730D, 2 years ago",
    "PT-0.001S, just now",
    "PT-59.9S, just now",
    "PT-1M, in 1 minute",
    "PT-61S, in 2 minutes",
    "PT-48H, in 2 days",
    "PT-719H, in 30 days"
  })
  void an_age_is_in_the_greatest_unit_that_fits(String age, String words) {
    Instant then = NOW.minus(Duration.parse(age));

    assertThat(new Ages(InstantSource.fixed(NOW)).of(then)).isEqualTo(words);
  }
}
