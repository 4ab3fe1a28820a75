package dev.ordergate.bootstrap.replica;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the build made to be deployed: the jars, or the native executable of {@code -Dnative}. */
public final class Artifact {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
  private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";

  private Artifact() {}

  /** The command line that starts it, where it lives too briefly for the second compiler to pay. */
  static List<String> command() {
    return command(FIRST_COMPILER);
  }

  /** The command line that starts it for a long load. */
  static List<String> commandForLoad() {
    return command(BOTH_COMPILERS);
  }

  private static List<String> command(String compilers) {
    String path = path().toString();
    if (isNative()) {
      return List.of(path);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", compilers, "-jar", path);
  }

  /** The directory of the jars: those that are deployed, or those the executable was made of. */
  public static Path jars() {
    String executable = path().toString();
    return isNative()
        ? Path.of(executable.replaceFirst("-runner$", "-native-image-source-jar"))
        : TARGET.resolve("quarkus-app");
  }

  private static boolean isNative() {
    return made().getProperty("type").equals("native");
  }

  private static Path path() {
    return TARGET.resolve(made().getProperty("path"));
  }

  private static Properties made() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
