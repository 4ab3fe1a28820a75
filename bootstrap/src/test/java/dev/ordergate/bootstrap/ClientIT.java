package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linters read the OpenAPI document, and a client generated from it does a full round trip. */
class ClientIT {

  @Test
  void a_generated_client_does_a_full_round_trip(@TempDir Path home)
      throws IOException, InterruptedException {
    int port = DevelopmentCommand.freePort();
    try (DevelopmentCommand service = DevelopmentCommand.start(home, port).awaitUp()) {
      Path script = DevelopmentCommand.PROJECT.resolve("client-test/run.sh");
      Process process =
          new ProcessBuilder("bash", script.toString(), "http://localhost:" + port)
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s%n%s", output, service.output()).isZero();
    }
  }
}
