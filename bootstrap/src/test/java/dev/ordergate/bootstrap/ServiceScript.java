package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.replica.Artifact;
import dev.ordergate.development.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A script of the project that tests the service whose address it is given. */
final class ServiceScript {

  private ServiceScript() {}

  /** Runs it against {@code bin/run} with its data in {@code home}; it has to succeed. */
  static void run(String script, Path home) throws IOException, InterruptedException {
    int port = Ports.free();
    try (DevelopmentCommand service = DevelopmentCommand.start(home, port).awaitUp()) {
      Process process =
          new ProcessBuilder(
                  "bash", Artifact.PROJECT.resolve(script).toString(), "http://localhost:" + port)
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s%n%s", output, service.output()).isZero();
    }
  }
}
