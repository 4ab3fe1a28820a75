package dev.ordergate.bootstrap.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.retention.PurgeExpired;
import dev.ordergate.application.retention.PurgeExpired.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class PurgesTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final List<Kind> asked = new ArrayList<>();

  @Test
  void every_kind_is_purged() {
    Purges purges = purgesOf(kind -> false);

    purges.wipeSecrets();
    assertThat(asked).containsExactly(Kind.SUCCESSORS);
    purges.removeRows();
    assertThat(asked).containsExactly(Kind.values());
  }

  @Test
  void a_full_batch_is_followed_by_another() {
    purgesOf(kind -> asked.size() < 3).wipeSecrets();

    assertThat(asked).isEqualTo(Collections.nCopies(3, Kind.SUCCESSORS));
  }

  @Test
  void after_500_batches_the_next_run_goes_on() {
    purgesOf(kind -> true).wipeSecrets();

    assertThat(asked).isEqualTo(Collections.nCopies(500, Kind.SUCCESSORS));
  }

  @Test
  void a_purge_that_fails_is_counted_by_its_kind_and_keeps_no_other() {
    Purges purges =
        purgesOf(kind -> {
          if (kind == Kind.TRASH) {
            throw new IllegalStateException("a defect");
          }
          return false;
        });
    assertThat(failures("trash")).isZero();

    purges.wipeSecrets();
    purges.removeRows();

    assertThat(asked).containsExactly(Kind.values());
    assertThat(failures("trash")).isEqualTo(1);
    assertThat(failures("idempotency_keys")).isZero();
    assertThat(failures("successors")).isZero();
  }

  @Test
  void an_outage_is_logged_without_its_stack_and_a_defect_with_it() {
    RuntimeException outage = new UnavailableException("no connection");
    RuntimeException defect = new IllegalStateException("no column");

    assertThat(logged(outage))
        .satisfies(line -> assertThat(line.getThrown()).isNull())
        .satisfies(line ->
            assertThat(line.getMessage() + Arrays.toString(line.getParameters()))
                .contains("no connection"));
    assertThat(logged(defect).getThrown()).isSameAs(defect);
  }

  private LogRecord logged(RuntimeException failure) {
    List<LogRecord> lines = new ArrayList<>();
    Handler collector =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Purges.class.getName());
    logger.addHandler(collector);
    try {
      PurgeExpired failing =
          kind -> {
            throw failure;
          };
      new Purges(failing, registry).wipeSecrets();
    } finally {
      logger.removeHandler(collector);
    }
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private Purges purgesOf(PurgeExpired purgeExpired) {
    return new Purges(
        kind -> {
          asked.add(kind);
          return purgeExpired.purge(kind);
        },
        registry);
  }

  private double failures(String kind) {
    return registry.get("ordergate.purges.failed").tag("kind", kind).counter().count();
  }
}
