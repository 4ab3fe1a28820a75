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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db:port/ordergate?password=qT7vR1xZ9kLp, //db:port/ordergate:",
    "jdbc:postgresql://ada:qT7vR1xZ9kLp@db/ordergate, //[hidden]:",
    "jdbc:postgresql://ada:a?qT7vR1xZ9kLp@db/ordergate, //[hidden]:",
    "jdbc:postgresql://db:port/ordergate?password=a@qT7vR1xZ9kLp, //[hidden]:"
  })
  void the_password_in_an_address_that_cannot_be_parsed_is_not_repeated(String url, String shown)
      throws Exception {
    Settings settings =
        new Settings(Map.of("DB_PASSWORD", "aB3xyzLongOne9", "QUARKUS_DATASOURCE_JDBC_URL", url));

    assertThat(Startup.problems(settings, Duration.ZERO))
        .extracting(Problem::line)
        .anyMatch(line -> line.contains("at jdbc:postgresql:" + shown))
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
