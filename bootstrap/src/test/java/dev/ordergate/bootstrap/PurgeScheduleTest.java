package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.retention.PurgeExpired.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PurgeScheduleTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void a_purge_that_fails_is_counted_by_its_kind_and_keeps_no_other() {
    PurgeSchedule schedule =
        new PurgeSchedule(
            kind -> {
              if (kind == Kind.TRASH) {
                throw new IllegalStateException("a defect");
              }
              return false;
            },
            registry);
    assertThat(failures("trash")).isZero();

    schedule.removeRows();
    schedule.wipeSecrets();

    assertThat(failures("trash")).isEqualTo(1);
    assertThat(failures("idempotency_keys")).isZero();
    assertThat(failures("successors")).isZero();
  }

  private double failures(String kind) {
    return registry.get("ordergate.purges.failed").tag("kind", kind).counter().count();
  }
}
