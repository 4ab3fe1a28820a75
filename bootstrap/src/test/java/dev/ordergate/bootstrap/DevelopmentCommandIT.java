package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ordergate.bootstrap.replica.Artifact;
import dev.ordergate.development.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/run}, and the README's walk against it. */
@Tag(DevelopmentCommand.OF_JARS)
@SharesNothing
class DevelopmentCommandIT {

  private static final Pattern CODE =
      Pattern.compile("^```bash\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void the_walk_of_the_readme_works_as_written_and_its_order_survives_a_kill(@TempDir Path home)
      throws IOException, InterruptedException {
    Path desk = Files.createDirectory(home.resolve("desk"));
    int port = Ports.preferably(8000);
    try (DevelopmentCommand killed = DevelopmentCommand.start(home, port).awaitUp()) {
      String walked = walk(desk, port);
      assertThat(walked)
          .contains("http://localhost:" + port + "/orders/")
          .contains("\"title\":\"Website Redesign\"")
          .contains("\"status\":\"IN_PROGRESS\"")
          .contains("HTTP/1.1 200 OK", "rel=\"first\"")
          .contains("Bearer\n900\n")
          .contains("\"email\":\"ada@example.com\"", "\"role\":\"admin\"");
      killed.kill();
    }
    try (DevelopmentCommand again = DevelopmentCommand.start(home, port).awaitUp()) {
      String access =
          new ObjectMapper().readTree(desk.resolve("pair.json").toFile()).get("access").asText();
      String orders =
          bash(
              desk,
              "curl -s http://localhost:%d/api/orders/ -H 'Authorization: Bearer %s'"
                  .formatted(port, access));
      assertThat(orders).as(again.output()).contains("\"title\":\"Website Redesign\"");
    }
  }

  @Test
  void a_taken_port_is_named_in_one_line(@TempDir Path home)
      throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0);
        DevelopmentCommand command = DevelopmentCommand.start(home, taken.getLocalPort())) {
      assertThat(command.awaitEnd()).isEqualTo(1);
      assertThat(command.output().strip().lines())
          .singleElement()
          .asString()
          .contains(Integer.toString(taken.getLocalPort()), "PORT");
    }
  }

  /** Runs the walk as it is written, but for the port where 8000 is somebody else's. */
  private static String walk(Path desk, int port) throws IOException, InterruptedException {
    String readme = Files.readString(Artifact.PROJECT.resolve("README.md"));
    StringBuilder script = new StringBuilder();
    Matcher code = CODE.matcher(readme);
    while (code.find()) {
      script.append(code.group(1));
    }
    assertThat(script).contains("http://localhost:8000");
    return bash(desk, script.toString().replace("localhost:8000", "localhost:" + port));
  }

  private static String bash(Path desk, String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", script))
            .directory(desk.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
