package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrippedSettingsTest {

  @TempDir Path directory;

  static List<String> names() {
    return Settings.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_service_uses_the_value_that_was_checked(String name) throws IOException {
    for (String text : List.of("value", "value ", "\tvalue", "value\n", " two words\r\n")) {
      Path file = Files.writeString(directory.resolve("mounted"), text);

      for (Map<String, String> set :
          List.of(Map.of(name, text), Map.of(name + "_FILE", file.toString()))) {
        assertThat(used(name, set))
            .isEqualTo(new Settings(set).get(name, "none"))
            .doesNotEndWith(" ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void one_of_blanks_only_is_not_set(String name) {
    for (String text : List.of("", " ", "\n")) {
      assertThat(used(name, Map.of(name, text))).isEqualTo("none");
    }
  }

  @Test
  void the_address_of_the_database_is_stripped_where_it_is_set_whole() {
    String property = "quarkus.datasource.jdbc.url";

    assertThat(used(property, Map.of(property, " jdbc:postgresql://host/orders\n")))
        .isEqualTo("jdbc:postgresql://host/orders");
  }

  @Test
  void nothing_else_is_changed() {
    assertThat(used("DB_PASSWORDS", Map.of("DB_PASSWORDS", "value "))).isEqualTo("value ");
  }

  private static String used(String name, Map<String, String> set) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredInterceptors()
        .withSources(new MountedSecrets())
        .withDefaultValues(set)
        .withDefaultValue("used", "${" + name + ":none}")
        .build()
        .getValue("used", String.class);
  }
}
