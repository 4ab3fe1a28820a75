package dev.ordergate.bootstrap.replica;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the build made to be deployed: the jar, or the native executable of {@code -Dnative}. */
final class Artifact {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Artifact() {}

  /** The command line that starts it. */
  static List<String> command() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String path = TARGET.resolve(properties.getProperty("path")).toString();
    if (properties.getProperty("type").equals("native")) {
      return List.of(path);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-Xmx256m", "-jar", path);
  }
}
