package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script of {@code bin} that somebody has linked into a directory of the PATH. */
class LinkedScriptTest {

  @Test
  void a_script_finds_the_project_through_a_link(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path link =
        Files.createSymbolicLink(
            directory.resolve("ordergate-test"), Artifact.PROJECT.resolve("bin/test"));

    Process process =
        new ProcessBuilder(link.toString(), "--version").redirectErrorStream(true).start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("Apache Maven");
  }
}
