package dev.ordergate.adapters.rest.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.text.Checked;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeBoundTest {

  @ParameterizedTest
  @CsvSource({
    "2023-10-15T12:30:45Z, 2023-10-15T12:30:45Z",
    "2023-10-15t12:30:45.5z, 2023-10-15T12:30:45.5Z",
    "2023-10-15T12:30:45.0000001Z, 2023-10-15T12:30:45.000001Z",
    "2023-10-15 12:30:45+02:00, 2023-10-15T10:30:45Z",
    "2023-10-15T12:30:45 02:00, 2023-10-15T10:30:45Z",
    "2023-10-15T12:30:45-00:00, 2023-10-15T12:30:45Z",
    "2023-10-15T12:30:45-05:30, 2023-10-15T18:00:45Z",
    "2023-10-15T12:30:45+18:01, 2023-10-14T18:29:45Z",
    "2023-10-15T12:30:45+23:59, 2023-10-14T12:31:45Z",
    "2023-10-15T12:30:45-23:59, 2023-10-16T12:29:45Z"
  })
  void a_time_may_have_any_offset(String text, Instant time) {
    assertThat(TimeBound.parse(text)).isEqualTo(new Checked.Valid<>(time));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-15T12:30:45.000001Z, 2023-10-15T12:30:45.000001Z",
    "2023-10-15T12:30:45.0000010Z, 2023-10-15T12:30:45.000001Z",
    "2023-10-15T12:30:45.0000010000000Z, 2023-10-15T12:30:45.000001Z",
    "2023-10-15T12:30:45.0000010000001Z, 2023-10-15T12:30:45.000002Z",
    "2023-10-15T12:30:45.999999999999Z, 2023-10-15T12:30:46Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59.9999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void what_is_finer_than_a_microsecond_is_the_next_one(String text, Instant time) {
    assertThat(TimeBound.parse(text)).isEqualTo(new Checked.Valid<>(time));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "2016-12-31T23:59:60.5Z, 2017-01-01T00:00:00.5Z",
    "2016-12-31T15:59:60-08:00, 2017-01-01T00:00:00Z"
  })
  void a_leap_second_is_the_next_one(String text, Instant time) {
    assertThat(TimeBound.parse(text)).isEqualTo(new Checked.Valid<>(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-10-15T12:30:45+24:00",
        "2023-10-15T12:30:45-24:00",
        "2023-10-15T12:30:45+01:60",
        "2023-10-15T12:30:45+1:00",
        "2023-10-15T12:30:45",
        "2023-02-29T12:30:45Z",
        "2023-10-15T12:30:45.Z",
        "2023-10-15T12:30:451Z",
        "2023-10-15T12:30:60Z",
        "2023-10-15T23:59:61Z",
        "2016-12-31T23:59:60-08:00",
        "0000-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "9999-12-31T23:59:60Z",
        "now"
      })
  void what_is_no_time_is_refused(String text) {
    assertThat(TimeBound.parse(text)).isInstanceOf(Checked.Invalid.class);
  }
}
