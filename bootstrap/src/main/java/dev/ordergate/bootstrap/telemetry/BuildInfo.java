package dev.ordergate.bootstrap.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells which build runs, so that an operator sees how far a release has come. */
@Startup
@Singleton
class BuildInfo {

  BuildInfo(
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.application.version") String version,
      @ConfigProperty(name = "ordergate.revision") Optional<String> revision) {
    Gauge.builder("ordergate.build.info", () -> 1)
        .description("The build that runs; always 1")
        .tags("version", version, "revision", revision.orElse("unknown"))
        .register(registry);
  }
}
