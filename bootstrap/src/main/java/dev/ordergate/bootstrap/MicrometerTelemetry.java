package dev.ordergate.bootstrap;

import dev.ordergate.application.telemetry.spi.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** {@link Telemetry} by Micrometer; what is rolled back did not happen. */
@ApplicationScoped
class MicrometerTelemetry implements Telemetry {

  private final MeterRegistry registry;
  private final TransactionSynchronizationRegistry transactions;

  MicrometerTelemetry(MeterRegistry registry, TransactionSynchronizationRegistry transactions) {
    this.registry = registry;
    this.transactions = transactions;
  }

  @Override
  public void tokenMinted() {
    count("ordergate.tokens.minted");
  }

  @Override
  public void tokenRotated() {
    count("ordergate.tokens.rotated");
  }

  @Override
  public void tokenReplayed() {
    count("ordergate.tokens.replayed");
  }

  @Override
  public void reuseRevoked() {
    count("ordergate.tokens.reuse.revoked");
  }

  @Override
  public void loggedIn() {
    count("ordergate.logins");
  }

  @Override
  public void loginRefused(String cause) {
    count("ordergate.logins.refused", "cause", cause);
  }

  private void count(String name, String... tags) {
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      transactions.registerInterposedSynchronization(
          new AfterCommit(() -> registry.counter(name, tags).increment()));
    } else {
      registry.counter(name, tags).increment();
    }
  }

  private record AfterCommit(Runnable action) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        action.run();
      }
    }
  }
}
