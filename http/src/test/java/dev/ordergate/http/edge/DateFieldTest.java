package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DateFieldTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T09:05:07.25Z"));
  private final DateField date = new DateField(now::get);

  @Test
  void it_is_an_http_date() {
    assertThat(date.value()).isEqualTo("Sun, 01 Mar 2026 09:05:07 GMT");
  }

  @Test
  void it_is_written_again_only_when_a_second_has_begun() {
    String first = date.value();
    pass(Duration.ofMillis(749));
    assertThat(date.value()).isSameAs(first);
    pass(Duration.ofMillis(1));
    assertThat(date.value()).isEqualTo("Sun, 01 Mar 2026 09:05:08 GMT");
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
