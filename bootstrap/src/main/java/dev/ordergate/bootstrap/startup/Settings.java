package dev.ordergate.bootstrap.startup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator has set, as Quarkus will see it: by the names of the README.
 *
 * @param unread what keeps the file of some from being read
 */
record Settings(Map<String, String> values, Optional<Problem> unread) {

  static final String FILE_SUFFIX = "_FILE";

  static final List<String> NAMES =
      List.of(
          "ADMIN_EMAILS",
          "ALLOWED_HOSTS",
          "BASE_URL",
          "CORS_ORIGINS",
          "DB_HOST",
          "DB_NAME",
          "DB_PASSWORD",
          "DB_POOL_SIZE",
          "DB_PORT",
          "DB_REPLICA_URL",
          "DB_USER",
          "DRAIN_SECONDS",
          "GOOGLE_CLIENT_ID",
          "GOOGLE_CLIENT_IDS",
          "GOOGLE_CLIENT_SECRET",
          "GOOGLE_HOSTED_DOMAIN",
          "GOOGLE_ISSUER",
          "JWT_KEYS_DIR",
          "MANAGEMENT_PORT",
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "OTEL_EXPORTER_OTLP_PROTOCOL",
          "PORT",
          "RATE_LIMITS",
          "SECRET_KEY",
          "SECRET_KEY_PREVIOUS",
          "TLS_CERTIFICATE",
          "TLS_KEY",
          "TLS_PORT",
          "TRUSTED_PROXIES");

  Settings {
    values = Map.copyOf(values);
  }

  Settings(Map<String, String> values) {
    this(values, Optional.empty());
  }

  /** Those of this process: system properties, before the environment, before {@code .env}. */
  static Settings ofProcess() {
    Settings file = dotEnv(Path.of(".env"));
    Map<String, String> values = new HashMap<>(file.values());
    values.putAll(System.getenv());
    values.putAll(texts(System.getProperties()));
    return new Settings(values, file.unread());
  }

  /** The value itself or the content of its file; one of blanks only counts as none. */
  Optional<String> get(String name) {
    return own(name).or(() -> file(name).flatMap(Settings::read));
  }

  String get(String name, String otherwise) {
    return get(name).orElse(otherwise);
  }

  /** The elements of a comma-separated list. */
  List<String> list(String name) {
    return get(name).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  /** Whether this is no developer's machine. */
  boolean isProduction() {
    String profile = own("quarkus.profile").or(() -> own("QUARKUS_PROFILE")).orElse("prod");
    return !List.of(profile.split(",")).contains("dev");
  }

  /** What keeps {@code .env} and mounted secrets from being read. */
  List<Problem> fileProblems() {
    List<Problem> problems = new ArrayList<>(unread.stream().toList());
    for (String name : NAMES) {
      file(name)
          .ifPresent(file -> {
            if (own(name).isPresent()) {
              problems.add(
                  new Problem(
                      name, "is set twice, by itself and by " + name + FILE_SUFFIX, "Remove one."));
            } else if (read(file).isEmpty()) {
              problems.add(
                  new Problem(
                      name + FILE_SUFFIX,
                      "names %s, which is no file, cannot be read, is empty or no text"
                          .formatted(file),
                      "Mount the secret there, readable for the service's user."));
            }
          });
    }
    return problems;
  }

  /**
   * A file without the blanks around its content, such as the line break that editors put there.
   */
  static Optional<String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      // A pipe would be waited for, and gives what it has once only.
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file).strip())
          // Neither a path nor anything else that is set can have a NUL in it.
          .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> own(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private Optional<Path> file(String name) {
    return own(name + FILE_SUFFIX).map(Path::of);
  }

  /** Those of such a file, where there is one. */
  static Settings dotEnv(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Settings(Map.of());
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      // The parser that Quarkus reads the same file with.
      Properties properties = new Properties();
      properties.load(reader);
      return new Settings(texts(properties));
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Settings(
          Map.of(),
          Optional.of(
              new Problem(
                  ".env",
                  "cannot be read",
                  "Let the service's user read it, and write it in UTF-8, with \\\\ for each \\.")));
    }
  }

  private static Map<String, String> texts(Properties properties) {
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
    return texts;
  }
}
