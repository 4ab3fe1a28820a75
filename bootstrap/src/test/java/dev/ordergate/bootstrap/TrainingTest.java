package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/lib/train}, and what the cache it makes demands of the JVM. */
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

    assertThat(output(process)).contains("needs curl", "apt-get install curl");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void on_a_large_machine_the_heap_is_none_that_the_cache_does_not_fit()
      throws IOException, InterruptedException {
    assertThat(flags("100g")).containsPattern(" UseCompressedOops += true ");
  }

  @Test
  void on_a_small_machine_the_heap_begins_with_room_for_what_the_cache_brings()
      throws IOException, InterruptedException {
    assertThat(flags("256m")).containsPattern(" InitialHeapSize += 33554432 ");
  }

  private static String flags(String memory) throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + Artifact.PROJECT.resolve("bin/lib/jvm.options"),
                "-XX:MaxRAM=" + memory,
                "-XX:+PrintFlagsFinal",
                "-version")
            .redirectErrorStream(true)
            .start();
    String flags = output(jvm);
    assertThat(jvm.waitFor()).isZero();
    return flags;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
