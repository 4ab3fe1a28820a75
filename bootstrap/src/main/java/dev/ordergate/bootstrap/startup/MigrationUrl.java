package dev.ordergate.bootstrap.startup;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Keeps the rows that a migration is refused for out of the log, as the pools do. Flyway's
 * connections take nothing but a URL for it, and the operator's may have parameters of its own.
 */
public final class MigrationUrl implements ConfigSourceInterceptor {

  private static final String PROPERTY = "quarkus.flyway.jdbc-url";
  private static final String WITHOUT_ROWS = "logServerErrorDetail=false";

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    return name.equals(PROPERTY) && value != null && value.getValue() != null
        ? value.withValue(withoutRows(value.getValue()))
        : value;
  }

  private static String withoutRows(String url) {
    return url + (url.contains("?") ? "&" : "?") + WITHOUT_ROWS;
  }
}
