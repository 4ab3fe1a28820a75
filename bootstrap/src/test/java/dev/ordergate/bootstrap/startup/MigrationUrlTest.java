package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class MigrationUrlTest {

  @Test
  void it_has_one_parameter_more_than_the_database_s() {
    assertThat(of("jdbc:postgresql://db/ordergate"))
        .isEqualTo("jdbc:postgresql://db/ordergate?logServerErrorDetail=false");
    assertThat(of("jdbc:postgresql://db/ordergate?sslmode=verify-full"))
        .isEqualTo("jdbc:postgresql://db/ordergate?sslmode=verify-full&logServerErrorDetail=false");
  }

  private static String of(String database) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withInterceptors(new MigrationUrl())
        .withDefaultValue("quarkus.datasource.jdbc.url", database)
        .withDefaultValue("quarkus.flyway.jdbc-url", "${quarkus.datasource.jdbc.url}")
        .build()
        .getValue("quarkus.flyway.jdbc-url", String.class);
  }
}
