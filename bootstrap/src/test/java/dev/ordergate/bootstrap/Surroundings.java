package dev.ordergate.bootstrap;

import dev.ordergate.development.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the service under test stands on: a PostgreSQL, an OpenID provider, keys. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  /** Where the service under test answers; {@code iss} of its tokens. */
  static final String BASE_URL = "http://localhost:8081";

  static final String ADMIN = "ada@example.com";

  static final String SECRET_KEY =
      "a secret of the tests that nobody else has, 64 characters long!!";

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(DATABASE.settings());
    settings.putAll(IndependentProvider.start());
    settings.put("ADMIN_EMAILS", ADMIN);
    settings.put("BASE_URL", BASE_URL);
    settings.put("SECRET_KEY", SECRET_KEY);
    settings.put("JWT_KEYS_DIR", PemKeys.directory().toString());
    settings.put("RATE_LIMITS", "off");
    return settings;
  }

  @Override
  public void stop() {
    IndependentProvider.stop();
    DATABASE.close();
  }

  /** A connection to the database of the service under test. */
  static Connection connect() throws SQLException {
    Map<String, String> settings = DATABASE.settings();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s"
            .formatted(settings.get("DB_HOST"), settings.get("DB_PORT"), settings.get("DB_NAME")),
        settings.get("DB_USER"),
        settings.get("DB_PASSWORD"));
  }
}
