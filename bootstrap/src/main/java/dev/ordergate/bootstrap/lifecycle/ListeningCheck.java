package dev.ordergate.bootstrap.lifecycle;

import io.quarkus.runtime.Application;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Neither started nor ready is who does not listen on every port yet. The management port answers
 * first, and own TLS half a second after it.
 */
@Startup
@Readiness
@ApplicationScoped
class ListeningCheck implements HealthCheck {

  private volatile boolean listening;

  @Override
  public HealthCheckResponse call() {
    listening = listening || Application.currentApplication().isStarted();
    return HealthCheckResponse.named("Listening").status(listening).build();
  }
}
