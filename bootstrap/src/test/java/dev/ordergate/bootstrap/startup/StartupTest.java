package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

  @TempDir Path directory;

  @Test
  void an_address_of_another_kind_of_database_is_named_beside_all_else() throws Exception {
    assertThat(
            problems(
                Map.of(
                    "DB_PASSWORD", "qT7vR1xZ9kLp",
                    "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mysql://db/ordergate")))
        .contains("SECRET_KEY", "BASE_URL")
        .containsOnlyOnce("QUARKUS_DATASOURCE_JDBC_URL");
  }

  @Test
  void a_file_with_a_path_that_can_be_none_is_named_beside_all_else() throws Exception {
    String noText = noText().toString();

    assertThat(problems(Map.of("JWT_KEYS_DIR_FILE", noText, "TLS_CERTIFICATE_FILE", noText)))
        .contains("JWT_KEYS_DIR_FILE", "TLS_CERTIFICATE_FILE", "SECRET_KEY")
        .doesNotContain("JWT_KEYS_DIR");
  }

  @Test
  void the_password_in_an_address_that_cannot_be_parsed_is_not_repeated() throws Exception {
    Settings settings =
        new Settings(
            Map.of(
                "DB_PASSWORD", "aB3xyzLongOne9",
                "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://db:port/ordergate?password=qT7vR1xZ9kLp"));

    assertThat(Startup.problems(settings, Duration.ZERO))
        .extracting(Problem::line)
        .anyMatch(line -> line.contains("at jdbc:postgresql://db:port/ordergate:"))
        .noneMatch(line -> line.contains("qT7vR1xZ9kLp"));
  }

  private Path noText() throws IOException {
    return Files.writeString(directory.resolve("no-text"), "a\0b");
  }

  private static List<String> problems(Map<String, String> settings) throws InterruptedException {
    return Startup.problems(new Settings(settings), Duration.ZERO).stream()
        .map(Problem::setting)
        .toList();
  }
}
