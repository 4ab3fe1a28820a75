package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/lib/train}, which every {@code *IT} calls for its replicas, where it cannot work. */
class TrainingTest {

  @Test
  void without_curl_it_says_so_and_ends(@TempDir Path programs)
      throws IOException, InterruptedException {
    Files.createSymbolicLink(programs.resolve("bash"), Path.of("/bin/bash"));
    ProcessBuilder training =
        new ProcessBuilder(Artifact.PROJECT.resolve("bin/lib/train").toString(), ".")
            .redirectErrorStream(true);
    training.environment().put("PATH", programs.toString());

    Process process = training.start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("needs curl", "apt-get install curl");
    assertThat(process.waitFor()).isEqualTo(1);
  }
}
