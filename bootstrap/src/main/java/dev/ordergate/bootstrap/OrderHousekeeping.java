package dev.ordergate.bootstrap;

import dev.ordergate.application.order.ForgetIdempotencyKeys;
import dev.ordergate.application.order.PurgeTrash;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Erases orders and keys whose time is up. Every replica does, each taking what no other has taken.
 */
@ApplicationScoped
class OrderHousekeeping {

  private final PurgeTrash purgeTrash;
  private final ForgetIdempotencyKeys forgetKeys;

  OrderHousekeeping(PurgeTrash purgeTrash, ForgetIdempotencyKeys forgetKeys) {
    this.purgeTrash = purgeTrash;
    this.forgetKeys = forgetKeys;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetKeys() {
    while (forgetKeys.forget() == ForgetIdempotencyKeys.BATCH) {
      // Each batch is a transaction of its own.
    }
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void purge() {
    while (purgeTrash.purge() == PurgeTrash.BATCH) {
      // Each batch is a transaction of its own.
    }
  }
}
