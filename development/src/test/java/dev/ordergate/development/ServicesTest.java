package dev.ordergate.development;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

  @Test
  void a_database_without_its_password_is_refused_by_name(@TempDir Path home) {
    Settings settings = new Settings(Map.of("DB_HOST", "database.example.com"));

    assertThatThrownBy(() -> Services.start(settings, home, 8000))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith("DB_PASSWORD is missing");
  }
}
