package dev.ordergate.bootstrap.lifecycle;

import dev.ordergate.application.token.ConfirmCutOffs;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Who cannot read cut-offs lets nobody in. It asks what the replica knows, not the database: a pool
 * that is exhausted, by one locked table, is no reason to send everybody away from all replicas at
 * once, and probes would take the one connection for cut-offs from its reader.
 */
@Readiness
@ApplicationScoped
class CutOffsCheck implements HealthCheck {

  private final ConfirmCutOffs confirmCutOffs;

  CutOffsCheck(ConfirmCutOffs confirmCutOffs) {
    this.confirmCutOffs = confirmCutOffs;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Database").status(confirmCutOffs.confirm()).build();
  }
}
