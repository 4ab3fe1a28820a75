package dev.ordergate.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void a_copy_of_the_example_sets_nothing() throws IOException {
    Files.copy(Path.of("../.env.example"), directory.resolve(".env"));
    Settings settings = Settings.of(Map.of(), directory);
    assertThat(settings.values())
        .containsKey("DB_PASSWORD")
        .allSatisfy((name, value) -> assertThat(value).isEmpty());
  }
}
