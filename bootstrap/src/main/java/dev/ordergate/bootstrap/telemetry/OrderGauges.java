package dev.ordergate.bootstrap.telemetry;

import dev.ordergate.application.order.spi.OrderTotals;
import dev.ordergate.domain.order.OrderStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Tells how many orders there are by status. Read on a schedule, and not for each scrape, so that a
 * scrape never waits for the database; every replica tells the same, but up to a minute later.
 */
@Startup
@ApplicationScoped
public class OrderGauges {

  private static final Logger LOG = Logger.getLogger(OrderGauges.class);

  private final OrderTotals totals;
  private volatile Map<OrderStatus, Long> latest = Map.of();

  OrderGauges(OrderTotals totals, MeterRegistry registry) {
    this.totals = totals;
    Arrays.stream(OrderStatus.values())
        .forEach(status ->
            Gauge.builder("ordergate.orders", () -> latest.get(status))
                .description("Orders outside of the trash")
                .tag("status", status.name())
                .register(registry));
  }

  /** Reads them anew. */
  public void read() {
    try {
      latest = totals.byStatus();
    } catch (RuntimeException failure) {
      latest = Map.of();
      LOG.warnf("%s; the next run tries again", failure.getMessage());
    }
  }
}
