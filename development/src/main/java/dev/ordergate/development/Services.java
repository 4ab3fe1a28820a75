package dev.ordergate.development;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the service needs beside itself, as far as the developer has not set it. */
final class Services implements AutoCloseable {

  private static final String DEFAULT_STAND_IN_PORT = "8001";

  private final Map<String, String> values = new LinkedHashMap<>();
  private Optional<EmbeddedDatabase> database = Optional.empty();
  private Optional<StandInProvider> provider = Optional.empty();

  private Services() {}

  static Services start(Settings settings, Path home, int port) {
    Services services = new Services();
    try {
      services.startMissing(settings, home, port);
      return services;
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
  }

  /** What to set for the service, by the names of its environment. */
  Map<String, String> values() {
    return Map.copyOf(values);
  }

  Optional<StandInProvider> provider() {
    return provider;
  }

  Optional<EmbeddedDatabase> database() {
    return database;
  }

  @Override
  public void close() {
    provider.ifPresent(StandInProvider::close);
    database.ifPresent(EmbeddedDatabase::close);
  }

  private void startMissing(Settings settings, Path home, int port) {
    String origin = settings.get("BASE_URL", "http://localhost:" + port);
    values.put("BASE_URL", origin);
    DevelopmentSecrets secrets = DevelopmentSecrets.keptIn(home);
    if (!settings.hasAny("SECRET_KEY")) {
      values.put("SECRET_KEY", secrets.secretKey());
    }
    if (!settings.hasAny("JWT_KEYS_DIR")) {
      values.put("JWT_KEYS_DIR", secrets.keysDirectory().toString());
    }
    if (!settings.hasAny("DB_HOST", "DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD")) {
      EmbeddedDatabase started = EmbeddedDatabase.keptIn(home.resolve("database"));
      database = Optional.of(started);
      values.putAll(started.settings());
    } else if (!settings.hasAny("DB_PASSWORD")) {
      throw new CannotStartException(
          "DB_PASSWORD is missing, while another of DB_HOST, DB_PORT, DB_NAME and DB_USER is set:"
              + " set it too, or none of them for the embedded database.");
    }
    if (!settings.hasAny("GOOGLE_ISSUER", "GOOGLE_CLIENT_ID")) {
      Client client =
          new Client(
              "ordergate-development",
              secrets.clientSecret(),
              List.of(
                  "http://localhost:" + port + "/*",
                  "http://127.0.0.1:" + port + "/*",
                  origin + "/*"));
      StandInProvider started =
          startProvider(settings.get("STAND_IN_PORT", DEFAULT_STAND_IN_PORT), client);
      provider = Optional.of(started);
      values.put("GOOGLE_ISSUER", started.issuer());
      values.put("GOOGLE_CLIENT_ID", client.id());
      values.put("GOOGLE_CLIENT_SECRET", client.secret());
      if (!settings.hasAny("ADMIN_EMAILS")) {
        values.put("ADMIN_EMAILS", People.ADA.email());
      }
    }
  }

  private static StandInProvider startProvider(String wantedPort, Client client) {
    try {
      return StandInProvider.start(Integer.parseInt(wantedPort), client);
    } catch (UncheckedIOException | IllegalArgumentException unusable) {
      StandInProvider started = StandInProvider.start(0, client);
      // An account is known by its issuer, and the port is part of that.
      System.err.printf(
          "STAND_IN_PORT %s cannot be used: the stand-in provider is at %s, where everybody signs in as somebody new.%n",
          wantedPort, started.issuer());
      return started;
    }
  }
}
