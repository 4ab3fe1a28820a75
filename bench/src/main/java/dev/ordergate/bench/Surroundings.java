package dev.ordergate.bench;

import dev.ordergate.development.DevelopmentSecrets;
import dev.ordergate.development.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the service runs on: a database, keys, and an OpenID provider, which it looks for at start.
 */
record Surroundings(
    Path directory, Database database, DevelopmentSecrets secrets, Provider provider)
    implements AutoCloseable {

  static Surroundings start(Path directory) throws IOException, SQLException {
    return new Surroundings(
        directory,
        Database.startEmpty(directory.resolve("database")),
        DevelopmentSecrets.keptIn(directory.resolve("secrets")),
        Provider.start());
  }

  Service startService(List<String> command) throws IOException, InterruptedException {
    int port = Ports.free();
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("BASE_URL", "https://localhost:" + port);
    settings.put("PORT", Integer.toString(port));
    settings.put("MANAGEMENT_PORT", Integer.toString(Ports.free()));
    settings.put("TRUSTED_PROXIES", "127.0.0.1");
    settings.put("RATE_LIMITS", "off");
    settings.put("SECRET_KEY", secrets.secretKey());
    settings.put("JWT_KEYS_DIR", secrets.keysDirectory().toString());
    settings.put("GOOGLE_ISSUER", provider.issuer());
    settings.put("GOOGLE_CLIENT_ID", "ordergate-bench");
    settings.put("GOOGLE_CLIENT_SECRET", secrets.clientSecret());
    return Service.start(command, port, settings, directory.resolve("service.log"));
  }

  @Override
  public void close() throws SQLException {
    provider.close();
    database.close();
  }
}
