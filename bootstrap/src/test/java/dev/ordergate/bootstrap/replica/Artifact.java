package dev.ordergate.bootstrap.replica;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the build made to be deployed: the jars, or the native executable of {@code -Dnative}. */
public final class Artifact {

  /** Where the project lies, with its scripts and documents. */
  public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private Artifact() {}

  /** The command line that starts it, where it lives too briefly for the second compiler to pay. */
  static List<String> command() {
    return commandWith(FIRST_COMPILER);
  }

  /** The command line that starts it for a long load: of the jars, as {@code bin/serve} does. */
  static List<String> commandForLoad() {
    return commandWith();
  }

  private static List<String> commandWith(String... options) {
    return isNative() ? List.of(path().toString()) : Trained.command(options);
  }

  /** The directory of the jars: those that are deployed, or those the executable was made of. */
  public static Path jars() {
    String executable = path().toString();
    return isNative()
        ? Path.of(executable.replaceFirst("-runner$", "-native-image-source-jar"))
        : TARGET.resolve("quarkus-app");
  }

  static boolean isNative() {
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

  /** The jars, with a JVM that was trained for them once. */
  private static final class Trained {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Path JARS = jars();

    static {
      train();
    }

    static List<String> command(String... options) {
      List<String> command = new ArrayList<>();
      command.add(JAVA_HOME.resolve("bin/java").toString());
      command.add("@" + PROJECT.resolve("bin/lib/jvm.options"));
      command.add("-Xmx256m");
      command.addAll(List.of(options));
      command.add("-XX:AOTCache=" + JARS.resolve("ordergate.aot"));
      command.add("@" + JARS.resolve("launch"));
      return command;
    }

    private static void train() {
      Path log = TARGET.resolve("training.log");
      ProcessBuilder training =
          new ProcessBuilder(PROJECT.resolve("bin/lib/train").toString(), JARS.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      training.environment().put("JAVA_HOME", JAVA_HOME.toString());
      try {
        if (training.start().waitFor() != 0) {
          throw new IllegalStateException("the training failed, see " + log);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
