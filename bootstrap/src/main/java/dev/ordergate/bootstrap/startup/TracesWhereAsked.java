package dev.ordergate.bootstrap.startup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches traces on where the operator names a collector for them. */
public final class TracesWhereAsked implements ConfigSourceFactory {

  /** Above application.properties, below the environment. */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return Optional.ofNullable(context.getValue("OTEL_EXPORTER_OTLP_ENDPOINT").getValue())
        .filter(endpoint -> !endpoint.isBlank())
        .<List<ConfigSource>>map(endpoint -> List.of(switchedOn()))
        .orElseGet(List::of);
  }

  private static ConfigSource switchedOn() {
    return new PropertiesConfigSource(
        Map.of("quarkus.otel.sdk.disabled", "false"), "traces", ORDINAL);
  }
}
