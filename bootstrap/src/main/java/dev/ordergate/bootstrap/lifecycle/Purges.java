package dev.ordergate.bootstrap.lifecycle;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.retention.PurgeExpired;
import dev.ordergate.application.retention.PurgeExpired.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/** Runs {@link PurgeExpired} on every replica; two that meet share the work. */
@Startup
@ApplicationScoped
class Purges {

  /** A run that has more to do leaves it to the next, rather than keep the database busy. */
  private static final int MAX_BATCHES = 500;

  private static final Set<Kind> SECRETS = EnumSet.of(Kind.SUCCESSORS);
  private static final Set<Kind> ROWS = EnumSet.complementOf(EnumSet.of(Kind.SUCCESSORS));
  private static final Logger LOG = Logger.getLogger(Purges.class);

  private final PurgeExpired purgeExpired;
  private final MeterRegistry registry;

  Purges(PurgeExpired purgeExpired, MeterRegistry registry) {
    this.purgeExpired = purgeExpired;
    this.registry = registry;
    // From the start, for an alert on a rise sees none where there was nothing before.
    EnumSet.allOf(Kind.class).forEach(this::failures);
  }

  void wipeSecrets() {
    SECRETS.forEach(this::purge);
  }

  void removeRows() {
    ROWS.forEach(this::purge);
  }

  /** One kind's failure is no reason to keep the others. */
  private void purge(Kind kind) {
    try {
      int batch = 0;
      while (purgeExpired.purge(kind)) {
        if (++batch == MAX_BATCHES) {
          LOG.warnf("%s: more were due than one run purges; the next goes on", kind);
          return;
        }
      }
    } catch (RuntimeException failure) {
      failures(kind).increment();
      LOG.warnf(
          // Every ten seconds while the database is gone; where that was noticed is of no use.
          failure instanceof UnavailableException ? null : failure,
          "%s were not purged; the next run tries again: %s",
          kind,
          failure.getMessage());
    }
  }

  private Counter failures(Kind kind) {
    return Counter.builder("ordergate.purges.failed")
        .description("Purges that failed")
        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
