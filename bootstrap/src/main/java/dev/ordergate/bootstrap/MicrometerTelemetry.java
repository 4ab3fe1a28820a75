package dev.ordergate.bootstrap;

import dev.ordergate.application.telemetry.spi.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** {@link Telemetry} by Micrometer; what is rolled back did not happen. */
@Startup
@ApplicationScoped
class MicrometerTelemetry implements Telemetry {

  private static final String MINTED = "ordergate.tokens.minted";
  private static final String ROTATED = "ordergate.tokens.rotated";
  private static final String REPLAYED = "ordergate.tokens.replayed";
  private static final String REUSE_REVOKED = "ordergate.tokens.reuse.revoked";
  private static final String LOGINS = "ordergate.logins";
  private static final List<String> COUNTERS =
      List.of(MINTED, ROTATED, REPLAYED, REUSE_REVOKED, LOGINS, MeteredTokenFamilies.LOCK_TIMEOUTS);

  private final MeterRegistry registry;
  private final TransactionSynchronizationRegistry transactions;

  MicrometerTelemetry(MeterRegistry registry, TransactionSynchronizationRegistry transactions) {
    this.registry = registry;
    this.transactions = transactions;
    // From the start, for an alert on a rise sees none where there was nothing before.
    COUNTERS.forEach(name -> registry.counter(name));
  }

  @Override
  public void tokenMinted() {
    count(MINTED);
  }

  @Override
  public void tokenRotated() {
    count(ROTATED);
  }

  @Override
  public void tokenReplayed() {
    count(REPLAYED);
  }

  @Override
  public void reuseRevoked() {
    count(REUSE_REVOKED);
  }

  @Override
  public void loggedIn() {
    count(LOGINS);
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
