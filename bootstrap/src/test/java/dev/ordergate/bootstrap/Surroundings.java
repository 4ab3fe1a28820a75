package dev.ordergate.bootstrap;

import dev.ordergate.development.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the service under test stands on: a PostgreSQL, an OpenID provider, keys. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  /** Where the service under test answers; {@code iss} of its tokens. */
  static final String BASE_URL = "http://localhost:8081";

  static final String ADMIN = "ada@example.com";

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(DATABASE.settings());
    settings.putAll(IndependentProvider.start());
    settings.put("BASE_URL", BASE_URL);
    settings.put("SECRET_KEY", "a secret of the tests that nobody else has, 64 characters long!!");
    settings.put("JWT_KEYS_DIR", keys().toString());
    settings.put("ADMIN_EMAILS", ADMIN);
    return settings;
  }

  @Override
  public void stop() {
    IndependentProvider.stop();
    DATABASE.close();
  }

  private static Path keys() {
    try {
      Path directory = Files.createTempDirectory("ordergate-keys-");
      Files.writeString(directory.resolve("first.pem"), PemKeys.newPrivateKey());
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
