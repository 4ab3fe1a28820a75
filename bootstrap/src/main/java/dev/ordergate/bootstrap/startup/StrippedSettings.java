package dev.ordergate.bootstrap.startup;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Gives Quarkus each setting as the start-up checks see it: without the blanks around it, which
 * {@code .env} and block scalars of YAML leave there, and one of blanks only not at all.
 */
// Within expressions, by which every setting is used; theirs is LIBRARY + 300.
@Priority(Priorities.LIBRARY + 290)
public final class StrippedSettings implements ConfigSourceInterceptor {

  /** As {@code QUARKUS_DATASOURCE_JDBC_URL} is called when it is used. */
  private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    if (value == null || value.getValue() == null || !isChecked(name)) {
      return value;
    }
    String stripped = value.getValue().strip();
    return stripped.isEmpty() ? null : value.withValue(stripped);
  }

  private static boolean isChecked(String name) {
    return name.equals(JDBC_URL) || Settings.NAMES.contains(name);
  }
}
