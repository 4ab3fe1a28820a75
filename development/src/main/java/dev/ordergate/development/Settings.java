package dev.ordergate.development;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the developer set, in the environment or in {@code .env}, where the environment wins as it
 * does in the service.
 */
record Settings(Map<String, String> values) {

  Settings {
    values = Map.copyOf(values);
  }

  static Settings of(Map<String, String> environment, Path directory) {
    Map<String, String> values = new LinkedHashMap<>();
    Path file = directory.resolve(".env");
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        // The same parser as the service's.
        Properties properties = new Properties();
        properties.load(reader);
        properties
            .stringPropertyNames()
            .forEach(name -> values.put(name, properties.getProperty(name)));
      } catch (IOException | IllegalArgumentException e) {
        throw new CannotStartException(
            file
                + " cannot be read. Let yourself read it, and write it in UTF-8, with \\\\ for each \\.",
            e);
      }
    }
    values.putAll(environment);
    return new Settings(values);
  }

  /** Whether one of these has a value, itself or by a mounted secret ({@code NAME_FILE}). */
  boolean hasAny(String... names) {
    return Arrays.stream(names)
        .anyMatch(name -> !get(name, "").isEmpty() || !get(name + "_FILE", "").isEmpty());
  }

  /** A value of blanks only counts as none. */
  String get(String name, String otherwise) {
    String value = values.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }
}
