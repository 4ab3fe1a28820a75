package dev.ordergate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir Path directory;

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    Files.writeString(directory.resolve(".env"), "PORT=8100\nDB_HOST=database\n");
    Settings settings = Settings.of(Map.of("PORT", "8200"), directory);
    assertThat(settings.get("PORT", "8000")).isEqualTo("8200");
    assertThat(settings.get("DB_HOST", "")).isEqualTo("database");
  }

  @Test
  void an_empty_value_is_none_and_a_mounted_secret_is_one() throws IOException {
    Files.writeString(directory.resolve(".env"), "DB_HOST=\nGOOGLE_CLIENT_ID=\n");
    Settings settings = Settings.of(Map.of("DB_PASSWORD_FILE", "/run/secrets/password"), directory);
    assertThat(settings.hasAny("GOOGLE_ISSUER", "GOOGLE_CLIENT_ID")).isFalse();
    assertThat(settings.hasAny("DB_HOST")).isFalse();
    assertThat(settings.hasAny("DB_HOST", "DB_PASSWORD")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DB_PASSWORD=gen\u00e9ve\n", "DB_PASSWORD=a\\user\n"})
  void a_file_that_cannot_be_parsed_is_told_in_one_line(String content) throws IOException {
    Files.writeString(directory.resolve(".env"), content, StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Settings.of(Map.of(), directory))
        .isInstanceOf(CannotStartException.class)
        .hasMessageMatching(".*/\\.env cannot be read\\. .*");
  }

  @Test
  void a_copy_of_the_example_sets_nothing() throws IOException {
    Files.copy(Path.of("../.env.example"), directory.resolve(".env"));
    Settings settings = Settings.of(Map.of(), directory);
    assertThat(settings.values())
        .containsKey("DB_PASSWORD")
        .allSatisfy((name, value) -> assertThat(value).isEmpty());
  }
}
