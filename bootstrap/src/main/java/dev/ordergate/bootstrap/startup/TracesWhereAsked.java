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

  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

  /** Above application.properties, below the environment. */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return isSet(context, ENDPOINT) || isSet(context, ENDPOINT + Settings.FILE_SUFFIX)
        ? List.of(switchedOn())
        : List.of();
  }

  private static boolean isSet(ConfigSourceContext context, String name) {
    return Optional.ofNullable(context.getValue(name).getValue())
        .filter(value -> !value.isBlank())
        .isPresent();
  }

  private static ConfigSource switchedOn() {
    return new PropertiesConfigSource(
        Map.of("quarkus.otel.sdk.disabled", "false"), "traces", ORDINAL);
  }
}
