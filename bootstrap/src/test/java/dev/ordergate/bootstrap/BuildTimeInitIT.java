package dev.ordergate.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.replica.Artifact;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That an executable can be built, and takes its settings where it runs. */
class BuildTimeInitIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @Test
  void no_setting_is_read_where_an_executable_is_built(@TempDir Path nowhere) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(JAVA.toString(), "-cp", classPath(), BuildTimeInit.class.getName())
            .directory(nowhere.toFile())
            .redirectErrorStream(true);
    command.environment().clear();
    Process builder = command.start();

    String printed = new String(builder.getInputStream().readAllBytes(), UTF_8);

    assertThat(printed).isEmpty();
    assertThat(builder.waitFor()).isZero();
  }

  /** What the build has transformed comes before what it was. */
  private static String classPath() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(Artifact.jars())) {
      List<String> jars =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".jar"))
              .sorted(Comparator.comparing(name -> !name.matches(".*(-bytecode|-runner)\\.jar")))
              .collect(Collectors.toList());
      jars.add(
          Path.of(BuildTimeInit.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
      return String.join(File.pathSeparator, jars);
    }
  }
}
