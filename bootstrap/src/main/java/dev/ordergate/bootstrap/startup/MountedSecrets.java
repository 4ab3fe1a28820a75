package dev.ordergate.bootstrap.startup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Gives {@code NAME} the content of the file that {@code NAME_FILE} names. */
public final class MountedSecrets implements ConfigSourceFactory {

  /** Above the environment, where a NAME that is set to nothing would win. */
  private static final int ORDINAL = 310;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> values = new HashMap<>();
    for (String name : Settings.NAMES) {
      Optional.ofNullable(context.getValue(name + Settings.FILE_SUFFIX).getValue())
          .filter(file -> !file.isBlank())
          .flatMap(file -> Settings.read(Path.of(file.strip())))
          .ifPresent(value -> values.put(name, value));
    }
    return List.of(new Unlisted(values, ORDINAL));
  }

  /** Names nothing, so that no build records as a default what it found on its own machine. */
  private static final class Unlisted extends PropertiesConfigSource {

    Unlisted(Map<String, String> values, int ordinal) {
      super(values, "mounted secrets", ordinal);
    }

    @Override
    public Set<String> getPropertyNames() {
      return Set.of();
    }
  }
}
