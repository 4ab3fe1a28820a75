package dev.ordergate.bootstrap.telemetry;

import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.domain.login.IdTokenFault;
import dev.ordergate.domain.login.LoginFailure;
import dev.ordergate.domain.login.LoginRefusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@link Telemetry} by Micrometer; what is rolled back did not happen. */
@Startup
@ApplicationScoped
class MicrometerTelemetry implements Telemetry {

  private static final String MINTED = "ordergate.tokens.minted";
  private static final String ROTATED = "ordergate.tokens.rotated";
  private static final String REPLAYED = "ordergate.tokens.replayed";
  private static final String REUSE_REVOKED = "ordergate.tokens.reuse.revoked";
  private static final String LOGINS = "ordergate.logins";
  private static final String LOGINS_REFUSED = "ordergate.logins.refused";
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          MINTED,
          "Refresh tokens minted for a sign-in",
          ROTATED,
          "Refresh tokens exchanged for their successor",
          REPLAYED,
          "Refreshes answered with the same successor again, within the grace window, but for those"
              + " that came while another was under way",
          REUSE_REVOKED,
          "Token families revoked because a consumed refresh token came again",
          LOGINS,
          "Sign-ins",
          LOGINS_REFUSED,
          "Sign-ins refused",
          MeteredTokenFamilies.LOCK_TIMEOUTS,
          "Rotations given up because their family stayed locked");
  private static final List<String> FROM_THE_START =
      List.of(MINTED, ROTATED, REPLAYED, REUSE_REVOKED, LOGINS, MeteredTokenFamilies.LOCK_TIMEOUTS);

  private static final String CAUSE = "cause";
  private static final List<String> REFUSALS =
      Stream.of(
              Arrays.stream(LoginRefusal.values()).map(LoginRefusal::word),
              Arrays.stream(LoginFailure.values()).map(LoginFailure::word),
              Arrays.stream(IdTokenFault.values()).map(IdTokenFault::word))
          .flatMap(words -> words)
          .toList();

  private final MeterRegistry registry;
  private final TransactionSynchronizationRegistry transactions;

  MicrometerTelemetry(MeterRegistry registry, TransactionSynchronizationRegistry transactions) {
    this.registry = registry;
    this.transactions = transactions;
    // From the start, for an alert on a rise sees none where there was nothing before.
    FROM_THE_START.forEach(name -> counter(name));
    REFUSALS.forEach(cause -> counter(LOGINS_REFUSED, CAUSE, cause));
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
    count(LOGINS_REFUSED, CAUSE, cause);
  }

  private void count(String name, String... tags) {
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      transactions.registerInterposedSynchronization(
          new AfterCommit(() -> counter(name, tags).increment()));
    } else {
      counter(name, tags).increment();
    }
  }

  private Counter counter(String name, String... tags) {
    return Counter.builder(name).description(DESCRIPTIONS.get(name)).tags(tags).register(registry);
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
