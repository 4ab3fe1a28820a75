package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.application.retention.PurgeExpired;
import dev.ordergate.application.retention.service.PurgeExpiredService;
import dev.ordergate.application.retention.spi.DatabaseClock;
import dev.ordergate.application.retention.spi.Leftovers;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Wires the use cases for forgetting. */
class RetentionUseCases {

  @Produces
  @ApplicationScoped
  PurgeExpired purgeExpired(
      @BindingsSource(InTransaction.class) InterceptionProxy<PurgeExpired> proxy,
      Leftovers leftovers,
      Orders orders,
      IdempotencyKeys idempotencyKeys,
      InstantSource clock,
      DatabaseClock databaseClock) {
    return proxy.create(
        new PurgeExpiredService(leftovers, orders, idempotencyKeys, clock, databaseClock));
  }
}
